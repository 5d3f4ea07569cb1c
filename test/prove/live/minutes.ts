/** How long a long check runs: as promised, or as many minutes as the variable says. */
export const minutesFrom = (name: string, promised: number): number => Number(process.env[name] ?? promised);

export const rounded = (ms: number): number => Math.round(ms * 10) / 10;
