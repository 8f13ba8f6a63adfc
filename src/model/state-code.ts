/** D.M. 27/03/2013 writes three digits each: `011-005` is mission 011, programme 005. */
const STATE_CODE = /^(\d{3})-\d{3}$/;

/** Whether a code is one of the State's programmes; the body's own are written in any other way. */
export const isStateCode = (code: string): boolean => STATE_CODE.test(code);

/** The mission of a programme of the State (`011`); empty for any other code. */
export const missionOf = (code: string): string => STATE_CODE.exec(code)?.[1] ?? '';
