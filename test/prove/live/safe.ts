import type { SafeMode } from '@app/live-protocol';
import type { Check } from '../check';
import { inHall } from './hall';
import { guessed, type Outcome, type RoundDump } from './safe-analyst';
import { searchExports } from './safe-exports';
import { askAbout, choose, nameHolders, openingsOf, tryKeys } from './safe-holders';
import { anAgendaOfRounds, belowTheThreshold, funderIsOut, marker, must, play, type Table } from './safe-room';
import { guessedFromSeals } from './safe-seals';
import { deniedToFunder, leaksOf } from './safe-searches';

const sessions = 6;
const people = 30;
/**
 * In each session, for each mode: of so many rounds a way that knows nothing is more than 1 % above chance once in ten
 * thousand times, and there are half a hundred ways.
 */
const roundsEach = 30;
/** Sessions whose exports are read; each has rounds of both modes. */
const searched = 3;
/** Said before everybody: whatever does not show this was not looked into. */
const openWord = 'anton-bruckner-sieben';
const modes = ['detached', 'sealed'] as const;

export const safe: Check = {
  id: 'live-safe-lane',
  promised: `an analyst with the whole database (xmin, places, ids, seals and their hashes), queue, job history, logs, every export and the timing of answers matches the notes of a ${people}-person session to members no better than chance + 1 %, in detached rounds and in sealed ones; one holder's private key opens no author, both open each; below the threshold nothing is revealed; the funder's role gets permission denied on every table and column`,
  patienceMs: 20 * 60_000,
  run: (log) =>
    inHall(log, { sessions, perSession: people }, async ({ stage, client, seats }) => {
      const { product } = stage;
      const databaseUrl = await product.databaseUrl();
      const place = { dataDir: product.dataDir, migratorUrl: databaseUrl };
      const tables: Table[] = [];
      for (let n = 0; n < sessions; n += 1) {
        const seated = seats.slice(n * people, (n + 1) * people);
        tables.push(await anAgendaOfRounds(client, product.url, seated, modes.length * (roundsEach + 1)));
      }
      const holders = await nameHolders(stage);
      const rounds: Record<SafeMode, RoundDump[]> = { detached: [], sealed: [] };
      const below: boolean[] = [];
      const funder: boolean[] = [];
      for (const [n, mode] of modes.entries()) {
        if (mode === 'sealed') await choose(holders, mode);
        const promptsOf = ({ prompts }: Table): string[] =>
          prompts.slice(n * (roundsEach + 1)).slice(0, roundsEach + 1);
        const played = tables.map((table) => play(databaseUrl, table, promptsOf(table).slice(0, roundsEach)));
        rounds[mode] = (await Promise.all(played)).flat();
        requireKept(mode, rounds[mode]);
        log(`${mode}: ${rounds[mode].length} rounds of ${people - 1} notes`);
        below.push(await belowTheThreshold(client, tables[0], promptsOf(tables[0])[roundsEach]));
        funder.push(await funderIsOut(tables[0], promptsOf(tables[0])[0]));
      }
      await choose(holders, 'detached');

      // The last sealed round of each session: with both keys, and with openings under way.
      const lastOf = tables.map((_, n) => rounds.sealed[(n + 1) * roundsEach - 1]);
      const keys = await tryKeys(holders, lastOf);
      for (const [n, { sid, prompts }] of tables.entries()) {
        const prompt = prompts[2 * roundsEach];
        await askAbout(holders, { sid, prompt, notes: lastOf[n].notes });
        lastOf[n].openings = await openingsOf(client, sid, prompt);
      }

      const told: string[] = [];
      const figures = modes.map((mode) => {
        const outcomes = [...guessed(rounds[mode]), ...(mode === 'sealed' ? guessedFromSeals(rounds[mode]) : [])];
        const { worst, chance } = figureOf(outcomes, rounds[mode], (line) => log(`${mode}: ${line}`));
        told.push(`${mode}: best of ${outcomes.length} strategies ${percent(worst)}, chance ${percent(chance)}`);
        return worst <= chance + 0.01;
      });
      const lengths = new Set(rounds.sealed.flatMap(({ notes }) => notes.map(({ seal }) => seal!.length)));
      told.push(`lengths of ${rounds.sealed.length * (people - 1)} seals: ${[...lengths].join(', ')}`);
      told.push(
        `one private key opens ${keys.alone} of ${keys.of} authors, both open ${keys.together}, ${keys.right} right`,
      );
      const all = modes.flatMap((mode) => rounds[mode]);
      const joined = all.filter(isJoined).length;
      told.push(`${joined} of ${all.length} rounds with a transaction that joins`);
      for (const { members } of tables) await must(members[0].client.live.send('agreement.add', { text: openWord }));
      const out = await searchExports(stage, client, tables.slice(0, searched), { secret: marker, open: openWord });
      const leaks = [...(await leaksOf(client, place, product.output, marker)), ...out.leaks];
      told.push(`text outside safe_note: ${leaks.length === 0 ? 'nowhere' : leaks.join(', ')}`);
      told.push(
        `searched besides every table and all output: ${out.exports} exports (${out.formats.join(', ')}); ${out.blind.length === 0 ? 'each paper shows what was said openly' : `BLIND in ${out.blind.join(', ')}`}`,
      );
      told.push(`below the threshold: ${below.every(Boolean) ? 'nothing revealed, nothing stored' : 'REVEALED'}`);
      const denied = await deniedToFunder(client, place);
      told.push(
        `funder's role: ${denied.allowed.length === 0 ? `permission denied on ${denied.tables} tables, ${denied.columns} columns, ${denied.functions} functions` : `MAY ${denied.allowed.join('; ')}`}`,
      );
      told.push(`funder's person: ${funder.every(Boolean) ? 'refused' : 'TAKES PART'}`);
      for (const { members } of tables) for (const member of members) member.client.leave();
      return {
        measured: told.join(' | '),
        holds:
          figures.every(Boolean) &&
          lengths.size === 1 &&
          keys.alone === 0 &&
          keys.of > 0 &&
          keys.right === keys.of &&
          joined === 0 &&
          leaks.length === 0 &&
          out.blind.length === 0 &&
          below.every(Boolean) &&
          denied.allowed.length === 0 &&
          funder.every(Boolean),
      };
    }),
};

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** Rounds of another mode than was chosen would be guessed at in vain. */
function requireKept(mode: SafeMode, rounds: readonly RoundDump[]): void {
  const isSealed = mode === 'sealed';
  const isKept = ({ kept, notes }: RoundDump): boolean =>
    (kept !== null) === isSealed && notes.every(({ seal }) => (seal !== null) === isSealed);
  if (!rounds.every(isKept)) throw new Error(`not every round was ${mode}`);
}

function figureOf(
  outcomes: readonly Outcome[],
  rounds: readonly RoundDump[],
  log: (line: string) => void,
): { worst: number; chance: number } {
  for (const [name, { right, of }] of outcomes) log(`${name}: ${right} of ${of}, ${percent(right / of)}`);
  return {
    worst: Math.max(...outcomes.map(([, { right, of }]) => right / of)),
    chance: rounds.length / rounds.reduce((sum, { receipts }) => sum + receipts.length, 0),
  };
}

/** Whether any one transaction wrote notes and who put something in, or whose keys a round is sealed to and either. */
function isJoined({ notes, receipts, kept }: RoundDump): boolean {
  const inNotes = new Set(notes.map(({ xmin }) => xmin));
  if (inNotes.size !== 1 || receipts.some(({ xmin }) => inNotes.has(xmin))) return true;
  return kept !== null && (inNotes.has(kept.xmin) || receipts.some(({ xmin }) => xmin === kept.xmin));
}
