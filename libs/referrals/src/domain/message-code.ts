/** The code by short message: long enough to read it out, too few tries to guess one of a million. */
export const validMinutes = 10;
export const mostTries = 5;
export const mostCodes = 3;
export const secondsBetween = 60;
