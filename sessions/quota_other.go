//go:build !unix

package sessions

import "errors"

var errQuota = errors.New("there are no quotas")
