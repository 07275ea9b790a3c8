// Imported before anything else, and in words that any Node understands: an old one must get this line and no stack.
const version = process.versions.node.split(".").map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    "Igilik needs Node 20.19 or newer; this is " + process.version + ": install a newer one from nodejs.org",
  );
  process.exit(1);
}
