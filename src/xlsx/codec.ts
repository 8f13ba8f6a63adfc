import { deflateSync, Inflate } from 'fflate';

/** Raw deflate both ways. The node edge brings the platform's own, which is several times faster. */
export interface Codec {
  /** Inflates to exactly `size` bytes; throws on anything else, without ever holding much more than `size`. */
  inflate(raw: Uint8Array, size: number): Uint8Array;
  deflate(data: Uint8Array): Uint8Array;
}

/** How much compressed data goes in at once: deflate expands at most 1032 times, so a lying header costs 66 MB at worst. */
const SLICE = 65_536;

/** The codec for every platform. */
export const portableCodec: Codec = {
  inflate(raw, size) {
    const out = new Uint8Array(size);
    let written = 0;
    const stream = new Inflate((chunk) => {
      if (written + chunk.length > size) throw new RangeError('longer than declared');
      out.set(chunk, written);
      written += chunk.length;
    });
    for (let at = 0; at < raw.length; at += SLICE) stream.push(raw.subarray(at, at + SLICE), at + SLICE >= raw.length);
    if (written !== size) throw new RangeError('shorter than declared');
    return out;
  },
  deflate: (data) => deflateSync(data, { level: 3 }),
};
