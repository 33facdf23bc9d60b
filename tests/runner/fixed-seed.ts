import fc from 'fast-check';

/* The same inputs in every run, so that a test that fails tells of the change it was run for. `INSTEP_SEED` gives others. */
fc.configureGlobal({ seed: Number(process.env['INSTEP_SEED'] ?? 1) });
