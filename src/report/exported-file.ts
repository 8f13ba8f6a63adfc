/** A file that is made of a run, to be handed over. */
export interface ExportedFile {
  /** A name that Windows, macOS and Linux take. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
}
