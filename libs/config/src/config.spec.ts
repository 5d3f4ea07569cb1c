import { ConfigError, readConfig } from './config';

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', demo: 'auto', publicUrl: undefined });
  });

  it('names what is wrong and never its value', () => {
    const read = () => readConfig({ PORT: 'secret-port', DATABASE_URL: 'not a url with secret' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow('PORT, DATABASE_URL');
    expect(read).not.toThrow(/secret/);
  });

  it('takes a store for files whole or not at all', () => {
    const s3 = {
      FILES_S3_ENDPOINT: 'https://s3.example.org',
      FILES_S3_BUCKET: 'b',
      FILES_S3_KEY: 'k',
      FILES_S3_SECRET: 's',
    };
    expect(readConfig({}).files).toEqual({ s3: undefined, scanCommand: undefined });
    expect(readConfig(s3).files.s3).toMatchObject({ bucket: 'b', region: 'us-east-1' });
    expect(() => readConfig({ ...s3, FILES_S3_SECRET: '' })).toThrow('FILES_S3_SECRET');
    expect(() => readConfig({ ...s3, FILES_S3_ENDPOINT: 'here' })).toThrow('FILES_S3_ENDPOINT');
  });
});
