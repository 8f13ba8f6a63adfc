/** What a run of the client was refused with: code, place and statement. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string;
  readonly statement: string;
}

/** Runs a batch that must be refused. */
export async function refusalOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<Refusal> {
  try {
    await Excel.run(async (context) => batch(context));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, location: error.debugInfo.errorLocation ?? '', statement: error.debugInfo.statement ?? '' };
  }
  throw new Error('accepted');
}

/** A method's answer once the request was sent. */
export const answerOf = <T>(result: OfficeExtension.ClientResult<T>): T => result.value;
