/** An error as Excel answers it: the batch stops at the action that met it, and what ran before stays. */
export class HostError extends Error {
  /** Where it happened (`Range.values`), filled in by the action that met it. */
  location = '';

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
export const itemAlreadyExists = (): HostError => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
export const invalidArgument = (why = 'The argument is invalid or missing or has an incorrect format.'): HostError => new HostError('InvalidArgument', why);
export const accessDenied = (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
export const invalidOperation = (why: string): HostError => new HostError('InvalidOperation', why);
export const invalidObjectPath = (why: string): HostError => new HostError('InvalidObjectPath', why);
export const cellEditMode = (): HostError =>
  new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );

/** What this host does not know, it refuses by name: a test that passes must not rest on something silently ignored. */
export const notSupported = (member: string): HostError => new HostError('NotImplemented', `This host does not support ${member}.`, 501);
