import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Every file `NNNN-name` of this folder, in order; a new one needs no list. The class is named `Name` + `NNNN`. */
export const migrations: MigrationClass[] = readdirSync(__dirname)
  .filter((file) => /^\d{4}-[a-z0-9-]+\.(ts|js)$/.test(file))
  .sort()
  .flatMap((file) => {
    const number = file.slice(0, 4);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list
    const exported = require(join(__dirname, file)) as Record<string, unknown>;
    const classes = Object.values(exported).filter(
      (value): value is MigrationClass => typeof value === 'function' && value.name.endsWith(number),
    );
    if (classes.length !== 1)
      throw new Error(`migrations/${file} must export one class whose name ends with ${number}`);
    return classes;
  });
