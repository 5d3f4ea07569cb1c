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
});
