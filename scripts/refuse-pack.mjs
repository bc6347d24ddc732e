// `npm pack` and `npm publish` in the project's folder would take the project, not the package.
console.error(
  'The package is packed from a folder of its own: run "npm run package" and publish the .tgz that it names.',
);
process.exitCode = 1;
