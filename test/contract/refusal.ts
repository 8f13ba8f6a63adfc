import { PortError } from '../../src/sheets/book';

/** The error a port rejects with; throws where it does not. */
export async function refusalOf(work: Promise<unknown>): Promise<PortError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PortError) return error;
    throw error;
  }
  throw new Error('accepted');
}
