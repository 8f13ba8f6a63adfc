const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** Whether a browser window could open: never asked for on a machine without a screen, where trying would only print errors. */
function hasScreen() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Where office-addin-dev-certs leaves the certificate that this computer trusts. */
function certificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((file) => join(folder, file));
  if (![key, cert, ca].every(existsSync)) return undefined;
  return { key: readFileSync(key), cert: readFileSync(cert), ca: readFileSync(ca) };
}

/** `npm start` serves the workbench over http; `--env excel` serves the add-in's pages to Excel, which wants https. */
function devServer({ excel = false }) {
  const port = excel ? 3443 : 3000;
  const address = `${excel ? 'https' : 'http'}://localhost:${port}/`;
  return {
    host: 'localhost',
    port,
    server: excel ? { type: 'https', options: certificate() } : 'http',
    open: !excel && hasScreen(),
    hot: false,
    static: false,
    client: { overlay: false, logging: 'warn' },
    onListening: () => console.log(`\n  Cruscotto: ${address}\n`),
  };
}

module.exports = { devServer };
