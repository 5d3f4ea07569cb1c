import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The process's settings, read once. Everything has a default except what a deployment overrides. */
export interface Config {
  port: number;
  host: string;
  /** Builds links, QR codes and the Origin list; undefined on a first try at home. */
  publicUrl: string | undefined;
  dataDir: string;
  secretsDir: string;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Hosts of chat robots besides the three providers, as `host` or `host:port`: a proxy of one's own, or a test. */
  robotHosts: string[];
  /** Hosts of webhooks that may be reached without https and inside the network, in the same form. */
  webhookHosts: string[];
  demo: 'auto' | 'on' | 'off';
  databaseUrls: DatabaseUrls;
  logLevel: string;
  /** How much one upload may weigh, all its files together. */
  uploadLimitBytes: number;
  files: FileSettings;
}

/** Where files people bring are kept: below `dataDir` unless an S3-compatible store is named. */
export interface FileSettings {
  s3: { endpoint: string; bucket: string; key: string; secret: string; region: string } | undefined;
  /** A program run with a file's path before it is stored; anything but exit 0 refuses the file. */
  scanCommand: string | undefined;
}

/** One login a job (architecture 6): nobody can do with one what another is for. */
export interface DatabaseUrls {
  migrator: string | undefined;
  app: string | undefined;
  worker: string | undefined;
  relay: string | undefined;
  jobs: string | undefined;
  live: string | undefined;
}

export class ConfigError extends Error {}

type Environment = Record<string, string | undefined>;

const logins = ['app', 'worker', 'relay', 'jobs', 'live'] as const;

/** Reads the environment. Errors name the variable, never its value. */
export function readConfig(env: Environment = process.env): Config {
  const wrong: string[] = [];
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) wrong.push('PORT');
  for (const name of ['PUBLIC_URL', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'FILES_S3_ENDPOINT'])
    if (env[name] && !URL.canParse(env[name])) wrong.push(name);
  const demo = ({ '': 'auto', '1': 'on', on: 'on', '0': 'off', off: 'off' } as const)[env.DEMO ?? ''];
  if (!demo) wrong.push('DEMO');
  const uploadLimitMb = Number(env.UPLOAD_LIMIT_MB ?? '50');
  if (!(uploadLimitMb > 0 && uploadLimitMb <= 1024)) wrong.push('UPLOAD_LIMIT_MB');
  const s3 = readS3(env, wrong);
  if (wrong.length > 0) throw new ConfigError(`These settings cannot be read: ${wrong.join(', ')}`);

  const dataDir = resolve(env.DATA_DIR || '.tongxing');
  const secretsDir = join(dataDir, 'secrets');
  return {
    port,
    host: env.HOST || '127.0.0.1',
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : undefined,
    dataDir,
    secretsDir,
    redisUrl: env.REDIS_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || 'tongxing@localhost',
    robotHosts: hostsIn(env.ROBOT_HOSTS),
    webhookHosts: hostsIn(env.WEBHOOK_HOSTS),
    demo: demo ?? 'auto',
    databaseUrls: readDatabaseUrls(env, secretsDir),
    logLevel: env.LOG_LEVEL || 'info',
    uploadLimitBytes: uploadLimitMb * 1_048_576,
    files: { s3, scanCommand: env.FILES_SCAN_COMMAND?.trim() || undefined },
  };
}

/** All of it or nothing: files that go to the disk because one name was forgotten would be missed later. */
function readS3(env: Environment, wrong: string[]): FileSettings['s3'] {
  const names = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;
  if (!names.some((name) => env[name])) return undefined;
  wrong.push(...names.filter((name) => !env[name]));
  const [endpoint, bucket, key, secret] = names.map((name) => env[name] ?? '');
  return { endpoint, bucket, key, secret, region: env.FILES_S3_REGION || 'us-east-1' };
}

const hostsIn = (text = ''): string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

function readDatabaseUrls(env: Environment, secretsDir: string): DatabaseUrls {
  const urls: DatabaseUrls = {
    migrator: env.DATABASE_URL || undefined,
    app: undefined,
    worker: undefined,
    relay: undefined,
    jobs: undefined,
    live: undefined,
  };
  for (const login of logins) {
    const given = env[`DATABASE_${login.toUpperCase()}_URL`];
    urls[login] = given || (urls.migrator ? urlWithPassword(urls.migrator, login, secretsDir) : undefined);
  }
  return urls;
}

function urlWithPassword(base: string, login: string, secretsDir: string): string | undefined {
  const file = passwordFile(secretsDir, login);
  if (!existsSync(file)) return undefined;
  const url = new URL(base);
  url.username = login;
  url.password = readFileSync(file, 'utf8').trim();
  return url.toString();
}

/** Where the password of a database login the product made for itself lies (0600). */
export const passwordFile = (secretsDir: string, login: string): string => join(secretsDir, `database-${login}`);

/** Makes the secrets folder, which only its owner may enter; it stays apart from the database's own folder. */
export function ensureSecretsDir(secretsDir: string): void {
  mkdirSync(secretsDir, { recursive: true, mode: 0o700 });
}
