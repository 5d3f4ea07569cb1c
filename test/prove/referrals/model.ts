import { statePlaces } from '../../referrals/support/places';
import { checkReferralModel } from '../../referrals/support/referral-model';
import { twoOrganizations } from '../../referrals/two-organizations';
import type { Check } from '../check';
import { onStage, withoutJobs, type Stage } from './stage';

const runs = 300;
const commandsARun = 40;
const lanes = 4;
/** A run is as long as chance has it, half of the longest on average; more are made until there are enough commands. */
const longest = 2 * commandsARun;

interface Tally {
  runs: number;
  commands: number;
  broken: string[];
}

async function lane(stage: Stage, tally: Tally, seed: number): Promise<void> {
  const network = await twoOrganizations(stage);
  await statePlaces(stage, network.target.id, 100_000);
  const enough = () => tally.runs >= runs && tally.commands >= runs * commandsARun;
  for (let round = 0; !enough() && tally.broken.length === 0; round += 1) {
    const few = 5;
    try {
      await checkReferralModel(stage, network, {
        runs: few,
        commands: longest,
        seed: seed + round * lanes,
        onCommand: () => (tally.commands += 1),
      });
      tally.runs += few;
    } catch (error) {
      tally.broken.push(`seed ${seed + round * lanes}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

export const model: Check = {
  id: 'referral-model',
  promised: `a model of two organisations and the clock, at least ${runs} runs × ${commandsARun} commands: 0 illegal states, 0 leaks`,
  patienceMs: 40 * 60_000,
  run: (log) =>
    onStage(log, (stage) =>
      withoutJobs(stage, async () => {
        const seed = Math.floor(Math.random() * 1e9);
        const tally: Tally = { runs: 0, commands: 0, broken: [] };
        const said = setInterval(() => log(`${tally.runs} runs, ${tally.commands} commands`), 30_000);
        try {
          await Promise.all(Array.from({ length: lanes }, (_, index) => lane(stage, tally, seed + index)));
        } finally {
          clearInterval(said);
        }
        tally.broken.forEach(log);
        const broken = tally.broken.length;
        return {
          measured: `${tally.runs} runs, ${tally.commands} commands from seed ${seed}, both sides and a stranger read after each: ${broken} runs with an illegal state or a leak`,
          holds: broken === 0 && tally.runs >= runs && tally.commands >= runs * commandsARun,
        };
      }),
    ),
};
