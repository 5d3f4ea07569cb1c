/** Why a process of ours ended, for the supervisor: these are not cured by starting it again. */
export const exitCodes = {
  badConfiguration: 78,
  portTaken: 98,
} as const;
