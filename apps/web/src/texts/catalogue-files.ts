/** Where the words of each page lie: `./en/home.ts`. */
export const catalogues = import.meta.glob<{ default: object }>([
  './*/*.ts',
  '!./*/live-room.ts',
  '!./*/shell.ts',
  '!./*/states.ts',
]);
