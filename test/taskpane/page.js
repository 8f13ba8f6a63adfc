const { TextDecoder, TextEncoder } = require('node:util');
const { TestEnvironment } = require('jest-environment-jsdom');

/** Everything is in view where nothing is laid out. */
class IntersectionObserver {
  constructor(callback) {
    this.callback = callback;
  }
  observe() {
    this.callback([{ isIntersecting: true }]);
  }
  disconnect() {}
}

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
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array, ArrayBuffer, IntersectionObserver });
  }
};
