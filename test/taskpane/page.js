const { TextDecoder, TextEncoder } = require('node:util');
const { TestEnvironment } = require('jest-environment-jsdom');

/** A page as browsers give it: jsdom's, with what it leaves out. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    // Nothing has a size here: whoever watches sizes waits for ever.
    this.global.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array, ArrayBuffer });
  }
};
