import { firstScreen, oneOfEachRole, warnings } from '../../apps/supervisor/first-screen';

const account = (role: string, organization: string) => ({
  role,
  organization,
  signInName: `${role}-${organization}`,
  password: 'p',
});
const accounts = [
  account('program-officer', '示例基金会'),
  account('worker', '民政局'),
  ...['邻里之心', '共养家庭', '暖檐社工'].flatMap((name) => [
    account('worker', name),
    account('worker', name),
    account('supervisor', name),
  ]),
];

describe('the first screen', () => {
  it('shows each role once, and workers of two organisations that can refer to each other', () => {
    expect(oneOfEachRole(accounts).map(({ role, organization }) => `${role} ${organization}`)).toEqual([
      'program-officer 示例基金会',
      'worker 邻里之心',
      'worker 共养家庭',
      'supervisor 邻里之心',
    ]);
  });

  it('prints them in straight columns and says where the rest is', () => {
    const screen = firstScreen('http://localhost:3000', accounts);
    expect(screen).toContain('http://localhost:3000');
    expect(screen).toContain('7 more: npm run demo:accounts');
    expect(screen).toContain('  program-officer  示例基金会    program-officer-示例基金会  p\n');
    expect(screen).toContain('  worker           邻里之心      worker-邻里之心             p\n');
  });

  it('without a demo says only where it runs and how it is stopped', () => {
    expect(firstScreen('http://localhost:3000', []).trim().split('\n')).toEqual([
      '同行 Tongxing is running at http://localhost:3000',
      '',
      'Ctrl-C stops it.',
    ]);
  });

  it('gives the address of beginning where no network has begun', () => {
    const screen = firstScreen('https://tongxing.example.org', [], [], 'a-token');
    expect(screen).toContain('  https://tongxing.example.org/begin#a-token\n');
  });

  it.each([
    ['127.0.0.1', undefined, []],
    ['127.0.0.1', 'http://localhost:3000', []],
    ['0.0.0.0', 'https://tongxing.example.org', []],
    ['0.0.0.0', 'http://192.168.1.20:3000', [expect.stringContaining('not https')]],
    ['0.0.0.0', undefined, [expect.stringContaining('not set')]],
  ])('on %s as %s cautions %j', (host, publicUrl, expected) => {
    expect(warnings(host, publicUrl)).toEqual(expected);
  });
});
