-- PostgreSQL knows nothing of how common a word is that it is only told while it runs, and
-- would rather read everything; nor is any of this worth compiling.
ALTER FUNCTION holding SET enable_seqscan = off;
ALTER FUNCTION holding SET jit = off;
ALTER FUNCTION candidates SET jit = off;
ALTER FUNCTION texts SET jit = off;
