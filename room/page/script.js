// What makes the page change by itself. Without it everything works by forms and links.
// A page on plain http has no more than this in a browser: XMLHttpRequest, EventSource.
(function () {
  'use strict';
  var main = document.getElementById('main'), state = document.getElementById('state'), words = document.body.dataset;
  var asks = main.dataset.at === '/now'; // or it shows the wall
  var events = null, polling = null, heard = 0;
  var sent = null;      // the last answer: said again when the laptop has been restarted
  var sending = null;   // what is on its way
  var touched = false;  // something was chosen or typed since the form came
  var shown = '';       // what the server sent last, as bare() has it
  var unsent = null;    // words for which there is no place now: they go back to the next one

  function tell(text) { if (state.textContent !== text) { state.textContent = text; } }

  function request(method, address, body, done) {
    var x = new XMLHttpRequest();
    x.open(method, address);
    x.timeout = 8000;
    x.setRequestHeader('X-Page', '1');
    if (body !== null) { x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded'); }
    x.onload = function () { done(x.status, x.responseText, x.getResponseHeader('X-Mark')); };
    x.onerror = x.ontimeout = function () { done(0, ''); };
    x.send(body);
  }

  function find(what, inside) { return (inside || main).querySelector(what); }
  function field(name, inside) { var f = find('[name=' + name + ']', inside); return f ? f.value : ''; }
  function keyIn(html) { return (/name="key" value="(\w*)"/.exec(html) || [])[1] || ''; }

  // bare is a form as the browser writes it, without what is another thing each time.
  function bare(html) {
    var div = document.createElement('div');
    div.innerHTML = html;
    return div.innerHTML.replace(/name="key" value="\w*"/, '').replace(/<p class="said".*?<\/p>/, '');
  }

  // Phones throw pages out of their memory, and fetch them again when somebody looks: what was
  // sent, and what was not, stays on the phone until the tab is closed.
  function keep(name, value) {
    try {
      if (value) { sessionStorage.setItem(name, JSON.stringify(value)); } else { sessionStorage.removeItem(name); }
    } catch (e) { /* this browser keeps nothing */ }
  }
  function kept(name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch (e) { return null; } }

  function show(html) {
    main.innerHTML = html;
    shown = bare(html);
    touched = false;
    countDots();
    if (unsent) { putBack(unsent); }
  }

  // draft is what somebody writes and has not sent.
  function draft() {
    var text = find('textarea'), quadrant = find('[name=quadrant]:checked');
    if (!text || !text.value) { return null; }
    return { text: text.value, key: field('key'), about: field('function'), quadrant: quadrant ? quadrant.value : '' };
  }

  // putBack brings it to the form as it is now, or under it where nothing can be written.
  function putBack(words_) {
    var text = find('textarea'), p = find('.unsent');
    unsent = text ? null : words_;
    if (!text) {
      if (!p) {
        p = main.appendChild(document.createElement('p'));
        p.className = 'unsent';
      }
      p.textContent = words.notsent + ' ' + words_.text;
      return;
    }
    text.value = words_.text;
    find('[name=key]').value = words_.key;
    find('[name=function]').value = words_.about;
    var quadrant = words_.quadrant && find('[name=quadrant][value=' + words_.quadrant + ']');
    if (quadrant) { quadrant.checked = true; }
    touched = true;
  }

  // replace shows a newer question, without taking away what somebody is writing or choosing.
  function replace(html) {
    var next = document.createElement('div'), words_ = draft(), text = find('textarea');
    next.innerHTML = html;
    var same = field('poll') !== '' && field('poll') === field('poll', next);
    if (bare(html) === shown || same && touched) { return; }
    var writing = text && document.activeElement === text ? [text.selectionStart, text.selectionEnd] : null;
    unsent = words_ || unsent;
    show(html);
    text = find('textarea');
    if (writing && text) {
      text.focus();
      text.setSelectionRange(writing[0], writing[1]);
    } else if (!same && asks) { focusOn(document.getElementById('title')); }
  }

  function focusOn(e) { if (e) { e.tabIndex = -1; e.focus(); } }

  function look(version) {
    if (sending) { return; } // its answer brings the newest
    request('GET', main.dataset.at, null, function (status, html, mark) {
      if (status === 403) { location.href = '/'; }
      if (status !== 200 || sending) { return; }
      main.dataset.version = version;
      replace(html);
      if (polling && mark) { onMark(mark); }
    });
  }

  function written(form) {
    var parts = [], all = form.elements;
    for (var i = 0; i < all.length; i++) {
      if (all[i].name && (all[i].type !== 'radio' || all[i].checked)) {
        parts.push(encodeURIComponent(all[i].name) + '=' + encodeURIComponent(all[i].value));
      }
    }
    return parts.join('&');
  }

  function answered(what) {
    sent = what;
    sent.epoch = main.dataset.epoch;
    keep('sent', sent);
  }

  function send(what, tries) {
    sending = what;
    tell(tries ? words.trying : words.sending);
    request('POST', what.to, what.body, function (status, html) {
      if (status === 0 || status === 503 && tries < 3) { // sent again it is the same: no harm if it had arrived
        setTimeout(function () { send(what, tries + 1); }, Math.min(500 * Math.pow(2, tries), 5000));
        return;
      }
      sending = null;
      tell('');
      if (status === 403) { location.href = '/'; return; }
      if (status === 200 || status === 409 || status === 429 || status === 503) { took(what, status, html); } else { tell(words.failed); }
    });
  }

  // took shows what became of what was sent. What was written meanwhile stays.
  function took(what, status, html) {
    var more = draft();
    if (status === 200 && what.to === '/ballot') { answered(what); }
    if (status === 200 && more && more.text === what.text) { more = null; }
    unsent = more || unsent;
    show(html);
    if (status === 200 && more && find('[name=key]')) { find('[name=key]').value = keyIn(html); } // it is another one
    touched = !!draft();
    keep('draft', draft() || unsent);
    focusOn(find('.error') || find('.said'));
  }

  main.addEventListener('submit', function (e) {
    e.preventDefault();
    if (!sending) { send({ to: e.target.getAttribute('action'), body: written(e.target), poll: field('poll'), text: (draft() || {}).text }, 0); }
  });
  main.addEventListener('input', function () { touched = true; keep('draft', draft()); });
  main.addEventListener('change', function () { touched = true; countDots(); });

  function countDots() {
    var form = find('form[data-dots]'), left = document.getElementById('left');
    if (!form || !left) { return; }
    var n = Number(form.dataset.dots), all = form.querySelectorAll('input[type=radio]:checked');
    for (var i = 0; i < all.length; i++) { n -= Number(all[i].value); }
    if (all.length === 0) { return; }
    left.textContent = (Math.abs(n) === 1 ? form.dataset.leftOne : form.dataset.leftMany).replace('{n}', n);
  }

  // say says the last answer again: the laptop was restarted, and does not know it any more.
  function sayAgain(then) {
    request('POST', sent.to, sent.body, function (status) {
      if (status === 200) { answered(sent); }
      if (status === 0 || status === 429 || status === 503) { main.dataset.epoch = ''; return; } // the next mark tries again
      then();
    });
  }

  function onMark(mark) {
    heard = Date.now();
    if (!sending) { tell(''); }
    if (mark === 'off') { end(); return; }
    var parts = mark.split(' ');
    if (parts[0] !== main.dataset.epoch) {
      main.dataset.epoch = parts[0];
      main.dataset.version = '';
      if (sent && asks && !sending) {
        sayAgain(function () { look(parts[1]); });
        return;
      }
    }
    if (parts[1] !== main.dataset.version) { look(parts[1]); }
  }

  function end() {
    var words_ = draft();
    close();
    main.innerHTML = '<h1 id="title"></h1>';
    document.getElementById('title').textContent = words.off;
    if (words_) { putBack(words_); }
    keep('sent', null);
    keep('draft', null);
    focusOn(document.getElementById('title'));
  }

  function open() {
    close();
    if (!window.EventSource) {
      polling = setInterval(function () { look(main.dataset.version); }, 3000);
      return;
    }
    heard = Date.now();
    events = new EventSource(main.dataset.events);
    events.onmessage = function (m) { onMark(m.data); };
    events.onerror = function () {
      tell(words.looking);
      if (events && events.readyState === 2) { close(); setTimeout(open, 2000); } // the browser has given up
    };
  }

  function close() {
    if (events) { events.close(); events = null; }
    if (polling) { clearInterval(polling); polling = null; }
  }

  // Phones freeze pages without a word. After sleep, and after Back, whatever an old stream
  // says of itself is not believed.
  document.addEventListener('visibilitychange', function () { if (document.hidden) { close(); } else { open(); } });
  window.addEventListener('pageshow', function (e) { if (e.persisted) { open(); } });
  window.addEventListener('online', open);
  setInterval(function () { if (events && Date.now() - heard > 40000) { open(); } }, 5000);

  // begin goes on where this phone was before the page was loaded anew.
  function begin() {
    var form = find('form[data-answered=true]'), before = kept('sent'), words_ = kept('draft');
    shown = bare(main.innerHTML);
    if (form) {
      answered({ to: '/ballot', body: written(form), poll: field('poll') });
    } else if (before && before.poll && before.poll === field('poll') && before.epoch !== main.dataset.epoch) {
      sent = before;
      sayAgain(function () { look(main.dataset.version); });
    }
    if (words_ && !draft()) { putBack(words_); }
    countDots();
    open();
  }
  if (asks) { begin(); } else { open(); }
})();
