// Programs some tests need and npm does not bring. Debian packages: chromium, redis-server.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = {
  browser: { variable: 'CHROMIUM_PATH', names: ['chromium', 'chromium-browser', 'google-chrome'] },
  redis: { variable: 'REDIS_SERVER_PATH', names: ['redis-server'] },
};

/** Where a component is installed, or undefined. */
export function find(component) {
  const { variable, names } = programs[component];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = [process.env[variable], ...folders.flatMap((folder) => names.map((name) => join(folder, name)))];
  return candidates.find((path) => path && isProgram(path));
}

export const components = Object.keys(programs);

/** The environment in which tests find what is there. */
export function environmentWith(found) {
  return Object.fromEntries(Object.entries(found).map(([component, path]) => [programs[component].variable, path]));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
