// Last before the sketch in an exported page: seeds what the libraries draw from.
(() => {
  'use strict';
  const host = pentimento;
  const job = pentimentoJob;
  delete globalThis.pentimento;
  delete globalThis.pentimentoJob;
  host.setChance(job.seed);
  host.follow({ beforeSetup: host.seeding(job) });
})();
