/**
 * Preloaded by every command of package.json (`node -r`): says in words what an older Node would
 * say as a syntax error of the first file it reads. Written for any Node, however old.
 */
'use strict';

/** What `engines` in package.json says: ^20.19 || ^22.12 || >=24. */
function supportsNode(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

if (!supportsNode(process.versions.node)) {
  console.error(
    'Tablewise needs Node 20.19 or newer (20.19+, 22.12+ or 24+); this is ' +
      process.versions.node +
      '.\nNode 24 is recommended: https://nodejs.org/en/download',
  );
  process.exit(1);
}

module.exports = { supportsNode: supportsNode };
