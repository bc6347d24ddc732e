// Stops `npm pack` and `npm publish` in the project's folder, which would pack the project instead of the package.
console.error(
  'The package is packed from a folder of its own: run "npm run package" and publish the .tgz that it names.',
);
process.exitCode = 1;
