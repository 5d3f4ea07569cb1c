// `npm run screenshots:room [-- http://localhost:3000] [--rehearsals=review] [--seats=phone,desk] [--scenes=safe]`: the live room as
// everybody in it sees it, scene after scene, into screenshots/room/<rehearsal>/<scene>-<seat>.png.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import {
  accountsOf,
  executablePath,
  openWindow,
  present,
  quiet,
  root,
  signIn,
  startDemo,
  target,
} from './picture-product.mjs';
import { rehearsals, Seat } from './rehearsed-room.mjs';
import { people } from './screenshot-pages.mjs';

/** Whoever sits here, at which screen. The second facilitator reads English. */
const seats = {
  phone: { who: 'worker', language: 'zh', size: 'phone' },
  'phone-en': { who: 'carers', language: 'en', size: 'phone' },
  elder: { who: 'helper', language: 'zh', size: 'elder' },
  desktop: { who: 'listener', language: 'zh', size: 'desktop' },
  desk: { who: 'facilitator', language: 'zh', size: 'desktop' },
  'desk-phone': { who: 'facilitator', language: 'zh', size: 'phone' },
  'desk-en': { who: 'second', language: 'en', size: 'desktop' },
  wall: { who: 'facilitator', language: 'zh', size: 'wall', part: '/projector' },
  'wall-en': { who: 'second', language: 'en', size: 'wall', part: '/projector' },
};
const cast = {
  facilitator: people.facilitator,
  second: ({ role, organizationKind }) => organizationKind === 'support-agency' && role === 'supervisor',
  worker: people.worker,
  carers: people.carers,
  helper: people.helper,
  listener: people.listener,
  recipient: people.recipient,
  childWorker: people.childWorker,
  funder: people.funder,
};
const screens = {
  phone: { width: 375, height: 812 },
  elder: { width: 375, height: 812 },
  desktop: { width: 1280, height: 900 },
  wall: { width: 1280, height: 720 },
};
const tabs = { now: 0, wall: 1, agenda: 2, people: 3 };
/** Counted from the end: a stage with a view of its own has one more. */
const deskTabs = { wall: -4, work: -3, agenda: -2, people: -1 };

const option = (name, known) =>
  process.argv
    .slice(2)
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split('=')[1]
    .split(',') ?? Object.keys(known);

async function signedIn(url, accounts) {
  const found = {};
  for (const [who, fits] of Object.entries(cast)) {
    const account = accounts.find(fits);
    if (!account) throw new Error(`the demo has no ${who}`);
    const person = await signIn(url, account);
    const own = Object.values(seats).find((seat) => seat.who === who);
    await present(url, person, own?.language === 'en' ? 'en' : 'zh-CN', own?.size === 'elder');
    found[who] = { ...person, header: `${person.cookie.name}=${person.cookie.value}` };
  }
  return found;
}

async function setAgenda(url, person, { id, version }, agenda) {
  const answer = await fetch(`${url}/api/live-sessions/${id}`, {
    method: 'PATCH',
    headers: { cookie: person.header, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ agenda }),
  });
  if (!answer.ok) throw new Error(`the agenda was not taken: ${answer.status} ${await answer.text()}`);
}

async function aSession(url, persons, { template, agenda }) {
  const mine = await Promise.all(Object.values(persons).map(({ get }) => get('/api/organizations/mine')));
  const session = await persons.facilitator.post('/api/live-sessions', {
    template,
    title: template === 'stage-review' ? '阶段性交流会，第 2 次' : '伙伴见面会，第 8 次',
    place: '青禾街道文化中心三楼',
    startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    invitedOrganizationIds: [...new Set(mine.map(({ id }) => id))],
  });
  if (agenda) await setAgenda(url, persons.facilitator, session, agenda);
  for (const [who, person] of Object.entries(persons))
    if (who !== 'facilitator') await person.post(`/api/live-sessions/${session.id}/join`);
  return session.id;
}

const isDesk = ({ who }) => who === 'facilitator' || who === 'second';

/** Looks into another part of the room, where this seat has it. */
async function lookAt({ page, seat }, tab) {
  if (seat.size === 'wall' || !(tab in (isDesk(seat) ? deskTabs : tabs))) return false;
  const buttons = page.locator(isDesk(seat) ? 'main nav button' : 'nav button');
  const at = isDesk(seat) ? (await buttons.count()) + deskTabs[tab] : tabs[tab];
  await buttons.nth(at).click();
  return true;
}

async function picture(window, { tab }, file) {
  const { page, seat } = window;
  const screen = screens[seat.size];
  const hasTurned = tab !== undefined && (await lookAt(window, tab));
  await page.waitForTimeout(250);
  // A bar at the bottom belongs at the bottom of the picture, so the window grows instead of the picture.
  const height = seat.size === 'wall' ? 0 : await page.evaluate('document.documentElement.scrollHeight');
  await page.setViewportSize({ ...screen, height: Math.max(screen.height, Math.min(height, 4000)) });
  await page.screenshot({ path: file });
  await page.setViewportSize(screen);
  if (hasTurned)
    await page
      .locator(isDesk(seat) ? 'main nav button' : 'nav button')
      .first()
      .click();
}

async function rehearse(url, persons, browser, name, chosen, wanted) {
  const rehearsal = rehearsals[name];
  const sid = await aSession(url, persons, rehearsal);
  const places = {};
  for (const [who, { header }] of Object.entries(persons)) places[who] = await Seat.take(url, sid, header);
  const { facilitator: desk, second, recipient, childWorker } = places;
  const everybody = Object.values(places);
  const room = { ...places, desk, everybody, others: [second, recipient, childWorker] };
  await desk.does('member.set-role', { memberId: second.me, role: 'facilitator' });
  const windows = [];
  for (const key of chosen) {
    const seat = seats[key];
    const context = await openWindow(browser, persons[seat.who], {
      language: seat.language,
      size: seat.size === 'wall' ? 'desktop' : seat.size,
    });
    const page = await context.newPage();
    await page.setViewportSize(screens[seat.size]);
    page.on('pageerror', (error) => console.log(`${name} ${key}: ${error.message}`));
    await page.goto(`${url}/live/${sid}${seat.part ?? '/room'}`);
    await page.locator('main').first().waitFor();
    windows.push({ key, seat, page, context });
  }
  mkdirSync(join(target, 'room', name), { recursive: true });
  for (const [at, scene] of rehearsal.scenes.entries()) {
    try {
      await scene.play(room);
    } catch (error) {
      console.log(`FAILED ${name}/${scene.name}: ${error.message}`);
      process.exitCode = 1;
      continue;
    }
    if (!wanted.some((word) => scene.name.startsWith(word))) continue;
    for (const window of windows) {
      if (scene.isCut) await cutOff(window);
      await scene.then?.(window);
      const file = `${String(at + 1).padStart(2, '0')}-${scene.name}-${window.key}.png`;
      await picture(window, scene, join(target, 'room', name, file)).catch((error) =>
        console.log(`FAILED ${file}: ${error.message.split('\n')[0]}`),
      );
      if (scene.isCut) await window.context.setOffline(false);
    }
    console.log(`${at + 1}/${rehearsal.scenes.length}  ${name}/${scene.name}`);
  }
  for (const seat of everybody) seat.leave();
  for (const { context } of windows) await context.close();
}

/** The link goes, and something is written all the same. */
async function cutOff({ context, page, seat }) {
  await context.setOffline(true);
  await page.waitForTimeout(500);
  if (seat.size === 'wall') return;
  const field = page.locator('main form input[type=text], main form input:not([type])').first();
  await field.fill('踏实').catch(() => {});
  await field.press('Enter').catch(() => {});
  await page.waitForTimeout(1500);
}

const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const product = given
  ? { url: given.replace(/\/$/, ''), dataDir: resolve(root, process.env.DATA_DIR || '.tongxing'), stop: async () => {} }
  : await startDemo();
try {
  const persons = await signedIn(product.url, accountsOf(product.dataDir));
  const browser = await chromium.launch({ executablePath, args: quiet });
  for (const name of option('rehearsals', rehearsals))
    await rehearse(product.url, persons, browser, name, option('seats', seats), option('scenes', { '': 0 }));
  await browser.close();
  console.log(`pictures are in ${join(target, 'room')}`);
} finally {
  await product.stop();
}
