// Imported first by every command. Plain old syntax on purpose: an old Node must get as far as the message.
var parts = /^(\d+)\.(\d+)/.exec(process.versions.node) || [];
var major = Number(parts[1]);
if (major < 20 || (major === 20 && Number(parts[2]) < 19)) {
  console.error('This project needs Node 20.19 or newer; this is Node ' + process.versions.node + '.');
  console.error(
    'Install a current one from nodejs.org (or with nvm: "nvm install 20") and run the command again.',
  );
  process.exit(1);
}
