import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson, minutesOf, type Minutes } from '@app/live-protocol';
import ICAL from 'ical.js';
import { type Browser, chromium } from 'playwright-core';
import { Meeting, type SessionBody } from '../../live-sessions/meeting';
import type { TestClient } from '../../support/people';
import type { Check } from '../check';
import { inFolder, officeProgram, openedByOffice, readPdf, starts } from '../office';
import { figures, runTestFiles } from '../referrals/jest-files';
import type { Stage } from '../referrals/stage';
import { type Hall, inHall } from './hall';
import { linesOf, sentencesOf, threeHours } from './three-hours';
import { storedRoom } from './whole';

/** What has to be among the tests that ran, by words of their names. */
const needed = {
  'merged question to judged commitment over two sessions': 'a merged question is answered, promised, remembered',
  'calendar file by mail, read back with link and zone': 'entry for the calendar that follows every change',
  'answers apart from attendance': 'is not attendance',
  'Word file and Markdown equal the log': 'say what the log says',
  'objections, lock and hash': 'locked once nobody has anything against them',
} as const;
const people = 30;
const longestMs = 10_000;
const hanFont = /CJK|Han|Hei|Song|Kai|Ming|WenQuan|LXGW|Fang/i;

interface Told {
  said: string;
  holds: boolean;
}

/** Spaces, line ends and what Markdown puts before a sign mean nothing here; a wide comma may be written narrow. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\\]/g, '');

/** The sentences that stand in a text less often than in the log. */
function lacking(text: string, sentences: readonly string[]): string[] {
  const within = bare(text);
  const wanted = new Map<string, number>();
  for (const sentence of sentences.map(bare)) wanted.set(sentence, (wanted.get(sentence) ?? 0) + 1);
  return [...wanted].filter(([sentence, count]) => within.split(sentence).length - 1 < count).map(([one]) => one);
}

const numberedLines = (text: string): number => text.match(/^\s*\d+\. /gm)?.length ?? 0;

async function fileAt({ url, cookie }: TestClient, path: string): Promise<Buffer> {
  const answer = await fetch(url + path, { headers: { cookie: cookie!, 'accept-language': 'zh-CN' } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

/** The page of the minutes as the browser of whoever reads them prints it. */
async function printed(browser: Browser, { url, cookie }: TestClient, sid: string): Promise<Buffer> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  const [name, value] = cookie!.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/live/${sid}/minutes`);
  await page.locator('article h1').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await context.close();
  return pdf;
}

/** Three hours are closed; the minutes and the three papers made of them, in time and against the log. */
async function papers(hall: Hall, office: string, browser: Browser, log: (line: string) => void): Promise<Told> {
  const { sid, chair, leave } = await threeHours(hall);
  const path = `/api/live-sessions/${sid}`;
  const times: [string, number][] = [];
  const timed = async <Made>(what: string, make: () => Promise<Made>): Promise<Made> => {
    const began = performance.now();
    const made = await make();
    times.push([what, performance.now() - began]);
    return made;
  };
  const minutes = await timed('draft', async () => {
    const closed = await chair.post(`${path}/close`);
    if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
    return (await chair.get<Minutes & { contentHash: string }>(`${path}/minutes`)).body;
  });
  const docx = await timed('docx', () => fileAt(chair, `${path}/minutes/file/docx`));
  const markdown = (await timed('md', () => fileAt(chair, `${path}/minutes/file/md`))).toString();
  const pdf = await timed('pdf', () => printed(browser, chair, sid));
  leave();

  const { room, head } = await storedRoom(hall.client, sid);
  const fromLog = createHash('sha256')
    .update(canonicalJson(minutesOf(room)))
    .digest('hex');
  const sentences = sentencesOf(room);
  const { word, print } = await inFolder(async (folder) => ({
    word: await openedByOffice(office, folder, docx),
    print: await readPdf(folder, pdf),
  }));
  const texts = { docx: word.text, md: markdown, pdf: print.text };
  const wrong: string[] = fromLog === minutes.contentHash ? [] : ['the hash is not that of the log'];
  for (const [format, text] of Object.entries(texts)) {
    const missing = lacking(text, sentences);
    wrong.push(...missing.slice(0, 5).map((sentence) => `${format} lacks “${sentence}”`));
    if (missing.length > 5) wrong.push(`${format} lacks ${missing.length - 5} more`);
    if (text.includes('\uFFFD')) wrong.push(`${format} has a broken character`);
    const lines = numberedLines(text);
    if (format !== 'pdf' && lines !== linesOf(room)) wrong.push(`${format} has ${lines} lines, not ${linesOf(room)}`);
  }
  if (!word.isPrintable) wrong.push('LibreOffice cannot lay the docx out');
  const loose = print.fonts.filter(({ isEmbedded }) => !isEmbedded).map(({ name }) => name);
  if (loose.length > 0) wrong.push(`fonts not in the pdf: ${loose.join(', ')}`);
  const han = print.fonts.find(({ name }) => hanFont.test(name));
  if (!han) wrong.push(`no Chinese font in the pdf: ${print.fonts.map(({ name }) => name).join(', ')}`);
  const whole = times.reduce((sum, [, ms]) => sum + ms, 0);
  const each = times.map(([what, ms]) => `${what} ${Math.round(ms)} ms`).join(', ');
  if (whole > longestMs) wrong.push(`later than ${longestMs / 1000} s`);
  wrong.forEach(log);
  return {
    said: `three hours (${head} events, ${sentences.length} sentences): ${each}, together ${(whole / 1000).toFixed(1)} s; docx, md and pdf against the log: ${wrong.length} faults; ${han?.name ?? 'NO CHINESE FONT'} embedded`,
    holds: wrong.length === 0,
  };
}

/** What a calendar reads in the entry of a session: its link answers, its time is that of the network. */
async function calendarOf(client: TestClient, { id, startsAt }: { id: string; startsAt: string }): Promise<string[]> {
  const text = (await fileAt(client, `/api/live-sessions/${id}/calendar`)).toString();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const begins = event.startDate.clone();
  begins.zone = zone;
  const link = String(event.component.getFirstPropertyValue('url'));
  const page = await fetch(link, { headers: { cookie: client.cookie! } });
  return [
    ...(zone.tzid === 'Asia/Shanghai' ? [] : [`the zone is ${zone.tzid}`]),
    ...(event.component.getFirstProperty('dtstart')!.getParameter('tzid') === zone.tzid ? [] : ['a start of no zone']),
    ...(begins.toJSDate().getTime() === Date.parse(startsAt) ? [] : [`begins at ${begins.toString()}`]),
    ...(new URL(link).pathname === `/live/${id}` && page.status === 200 ? [] : [`${link} answers ${page.status}`]),
    ...(event.description.includes(link) ? [] : ['no link where a calendar shows none of its own']),
    ...(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75) ? [] : ['a line too long']),
  ];
}

/** Who said they come is not who came: one who said no signs in, one who said yes does not. */
async function invited(stage: Stage, log: (line: string) => void): Promise<Told> {
  const organization = await stage.anOrganization();
  const wanted = { invitedOrganizationIds: [organization.id], series: '季度见面', place: '二楼大厅' };
  const startsAt = '2099-03-02T06:00:00Z';
  const meeting = await Meeting.prepare(stage, { ...wanted, startsAt });
  const [stays, comes] = [
    await stage.aMember(organization, 'worker', '说来没来的人'),
    await stage.aMember(organization, 'worker', '说不来来了的人'),
  ];
  const wrong = await calendarOf(stays, { id: meeting.session.id, startsAt });
  await stays.put(`${meeting.path}/rsvp`, { answer: 'yes' });
  await comes.put(`${meeting.path}/rsvp`, { answer: 'no' });
  await meeting.facilitator.post(`${meeting.path}/open`);
  const joined = await comes.post('/api/live-sessions/join', meeting.link);
  const inside = await meeting.enterAs(comes);
  const signed = await inside.raw({ kind: 'attendance.sign' });
  if (joined.status !== 200 || !signed.ok) throw new Error(`not let in: ${joined.status} ${JSON.stringify(signed)}`);
  await meeting.facilitator.post(`${meeting.path}/close`);
  meeting.leave();
  const minutes = await meeting.facilitator.get<Minutes>(`${meeting.path}/minutes`);
  const came = minutes.body.attendance.map(({ name }) => name);
  const rsvps = await meeting.facilitator.get<{ items: { name: string; answer: string }[] }>(`${meeting.path}/rsvps`);
  const answers = rsvps.body.items.map(({ name, answer }) => `${name}: ${answer}`).sort();
  if (came.join() !== '说不来来了的人') wrong.push(`signed in: ${came.join()}`);
  if (answers.join() !== '说不来来了的人: no,说来没来的人: yes') wrong.push(`answers: ${answers.join()}`);
  const next = { title: '第 2 次', startsAt: '2099-06-01T06:00:00Z' };
  const second = await meeting.facilitator.post<SessionBody>(`${meeting.path}/next`, next);
  wrong.push(...(await calendarOf(stays, { id: second.body.id, startsAt: next.startsAt })));
  wrong.forEach(log);
  return {
    said: `two calendar files, answers and attendance on the product: ${wrong.length} faults`,
    holds: wrong.length === 0,
  };
}

export const wordToDeed: Check = {
  id: 'live-word-to-deed',
  promised:
    'question, merged, answered, promised, three reminders, carried over, closed across two sessions: each asker told at each step; calendar files with link and zone, attendance apart from answers; minutes as docx, print and md equal the log, made in 10 s for a session of three hours (check 14)',
  patienceMs: 15 * 60_000,
  run: async (log) => {
    const office = await officeProgram();
    const lacks = [
      ...(office ? [] : ['soffice']),
      ...((await starts('pdftotext', '-v')) && (await starts('pdffonts', '-v')) ? [] : ['pdftotext and pdffonts']),
    ];
    if (!office || lacks.length > 0) {
      log(`NOT INSTALLED: ${lacks.join(', ')}. The papers were not read back.`);
      return { measured: `NOT MEASURED: ${lacks.join(', ')} not installed`, holds: false };
    }
    const browser = await openBrowser();
    const told = await inHall(log, { sessions: 1, perSession: people }, async (hall) => {
      // What a start leaves to do is over.
      await pause(2_000);
      return [await papers(hall, office, browser, log), await invited(hall.stage, log)];
    }).finally(() => browser.close());
    const run = await runTestFiles(
      log,
      'test/live-sessions/commitments.e2e-spec.ts',
      'test/live-sessions/invitations.e2e-spec.ts',
      'test/live-sessions/minutes.e2e-spec.ts',
      'libs/documents/src/calendar-file.spec.ts',
    );
    const absent = Object.entries(needed).flatMap(([what, words]) =>
      run.passed.some((name) => name.includes(words)) ? [] : [what],
    );
    const steps = `the steps: ${figures(run)}; ${absent.length === 0 ? 'all among them' : `NOT among them: ${absent.join(', ')}`}`;
    return {
      measured: [...told.map(({ said }) => said), steps].join(' | '),
      holds: told.every(({ holds }) => holds) && run.holds && absent.length === 0,
    };
  },
};
