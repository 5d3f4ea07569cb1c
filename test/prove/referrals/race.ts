import { statePlaces } from '../../referrals/support/places';
import { fiftyAtOnce } from '../../referrals/support/race';
import { twoOrganizations } from '../../referrals/two-organizations';
import type { Check } from '../check';
import { onStage, type Stage } from './stage';

const rounds = 12;

const placesOf = async ({ database }: Stage, serviceId: string): Promise<number> => {
  const sql = 'SELECT free_places AS places FROM service_capacity WHERE service_id = $1';
  return (await database.query<{ places: number }>(sql, [serviceId]))[0].places;
};

export const race: Check = {
  id: 'referral-race',
  promised: 'fifty parallel accepts and withdrawals of one referral: one winner, one place, one event',
  run: (log) =>
    onStage(log, async (stage) => {
      const network = await twoOrganizations(stage);
      const service = await statePlaces(stage, network.target.id, 100);
      const winners = { accepted: 0, cancelled: 0 };
      const wrong: string[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const before = await placesOf(stage, service);
        const { won, lost, events, status } = await fiftyAtOnce(stage, network);
        const taken = before - (await placesOf(stage, service));
        const isAccepted = events[0] === 'referral.accepted';
        winners[isAccepted ? 'accepted' : 'cancelled'] += 1;
        const isRight =
          won === 1 &&
          lost.length === 49 &&
          lost.every((answer) => answer === 409) &&
          events.length === 1 &&
          status === (isAccepted ? 'accepted' : 'cancelled') &&
          taken === (isAccepted ? 1 : 0);
        if (!isRight) wrong.push(`round ${round}: ${JSON.stringify({ won, lost, events, status, taken })}`);
      }
      wrong.forEach(log);
      return {
        measured: `${rounds} rounds of 50 (${winners.accepted} accepted, ${winners.cancelled} withdrawn): ${wrong.length} with another than one winner, one event and the place that goes with it`,
        holds: wrong.length === 0,
      };
    }),
};
