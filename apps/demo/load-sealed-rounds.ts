import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { review } from './review';
import { insertRows } from './rows';

const sessionId = demoId(`live-session/${review.key}`);
const keyOf = { 'support-agency': 'S', member: '03' } as const;
/** Public halves of two keys nobody has kept: nothing is sealed to them. */
const formerKeys = {
  'support-agency': 'age1mlj9m6yjsm0nlkszudk7q266c0lgy0nv6dkjhxtp7pjvdj2ynsts5tkjgr',
  member: 'age1fl5qvymhwfmkvgvhvejnvanwg76ah9jndxahdgz896uf7xfvafsqeuc9j8',
} as const;
const places = ['support-agency', 'member'] as const;
type Place = (typeof places)[number];

const holderId = (place: Place, at: 'before' | 'now'): string => demoId(`safe-holder/${place}/${at}`);

/** Two holders named anew, their keys still to be made; and an earlier wish to open a note its writer had taken back. */
export async function loadSealedRounds(client: Client, week: DemoWeek): Promise<void> {
  const ids = places.map((place) => organizationId(keyOf[place]));
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM organization WHERE id = ANY($1)',
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const named = (place: Place) => ({
    place,
    organizationId: organizationId(keyOf[place]),
    organizationName: names.get(organizationId(keyOf[place])),
    namedBy: accountId('S/steward'),
    namedByName: '网络管家',
  });
  await insertRows(
    client,
    'safe_holder',
    places.flatMap((place) => [
      {
        ...named(place),
        id: holderId(place, 'before'),
        namedAt: week.at(-120, '10:00'),
        endedAt: week.at(-20, '10:00'),
        publicKey: formerKeys[place],
        keyMadeByName: '管理员',
        keyMadeAt: week.at(-119, '10:00'),
      },
      {
        ...named(place),
        id: holderId(place, 'now'),
        namedAt: week.at(-20, '10:00'),
        endedAt: null,
        publicKey: null,
        keyMadeByName: null,
        keyMadeAt: null,
      },
    ]),
  );
  const parties = {
    agencyOrganizationId: organizationId('S'),
    memberOrganizationId: organizationId('03'),
  };
  const promptId = demoId(`safe-round/${review.key}`);
  await insertRows(client, 'safe_sealed_round', [
    {
      ...parties,
      sessionId,
      promptId,
      sessionTitle: review.title,
      roundTitle: '不记名的一轮',
      agencyHolderId: holderId('support-agency', 'before'),
      memberHolderId: holderId('member', 'before'),
      openedAt: week.at(review.day, review.time),
    },
  ]);
  await insertRows(client, 'safe_opening', [
    {
      ...parties,
      id: demoId(`safe-opening/${review.key}`),
      sessionId,
      promptId,
      noteId: demoId(`safe-note/${review.key}`),
      askedByPlace: 'support-agency',
      askedBy: accountId('S/admin'),
      askedByName: '管理员',
      askedAt: week.at(review.day + 2, '10:00'),
      reason: '写的话里可能有人会受伤害，想问问要不要帮忙',
      status: 'gone',
    },
  ]);
}
