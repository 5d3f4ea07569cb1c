/** Where a sealed part of a robot belongs: bytes taken from another robot do not open here. */
export const sealedPlace = (robotId: string, part: 'address' | 'secret'): string => `robot:${robotId}:${part}`;
