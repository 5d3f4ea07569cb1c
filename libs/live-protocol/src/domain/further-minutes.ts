import type { ReadLane } from './decision';
import { memberOf } from './room-questions';
import { safeLaneOf, type SafeState } from './safe-round';
import { type RoomState, saidOf } from './room-state';

export const furtherKinds = [
  'groups',
  'writing',
  'questions',
  'statements',
  'exchange',
  'asks',
  'offers',
  'review-cards',
  'difficulties',
  'adjustments',
  'pledges',
  'safe-round',
] as const;
export type FurtherKind = (typeof furtherKinds)[number];

export interface FurtherLine {
  text: string;
  /** Who it comes from, where they signed; empty otherwise. */
  by: string;
  /** What belongs to it: an answer, a reason, a day; of a sentence, how many agreed, disagreed and passed: `4/1/2`. */
  under: string;
}

export interface FurtherMinutes {
  kind: FurtherKind;
  stage: string;
  lines: FurtherLine[];
}

/**
 * What groups, questions, exchanges and reviews leave in the minutes. Difficulties stay among those who were there: only
 * how many were talked about is written down. Of a round without names, how many notes its batch has; what they say is for
 * those who took part.
 */
export function furtherMinutesOf(room: RoomState, readLane: ReadLane): FurtherMinutes[] {
  const stageTitle = (id: string): string => room.agenda.find((stage) => stage.id === id)?.title ?? '';
  const nameOf = (id: string | null): string => (id === null ? '' : (memberOf(room, id)?.displayName ?? ''));
  const organizationOf = (id: string): string => memberOf(room, id)?.organization.name ?? '';
  const { review, meeting } = room;
  const of = (kind: FurtherKind, stage: string, lines: FurtherLine[]): FurtherMinutes[] =>
    lines.length === 0 ? [] : [{ kind, stage, lines }];
  const lineOf = (kind: 'ask' | 'offer'): FurtherLine[] =>
    meeting.lines
      .filter((line) => line.kind === kind)
      .map((line) => ({ text: line.what, by: organizationOf(line.by), under: '' }));
  const tables = review.tables.length;
  return [
    ...room.groupsHeld.flatMap(({ stageId, results }) =>
      of(
        'groups',
        stageTitle(stageId),
        results.flatMap(({ sentences, cards, notes }, at) =>
          [...sentences, ...cards, ...notes]
            .filter((text) => text.trim() !== '')
            .map((text) => ({ text, by: '', under: String(at + 1) })),
        ),
      ),
    ),
    ...room.sheets.flatMap(({ stageId, texts }) =>
      of(
        'writing',
        stageTitle(stageId),
        texts.map(({ text, author }) => ({ text, by: nameOf(author), under: '' })),
      ),
    ),
    ...of(
      'questions',
      '',
      room.questions
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ text, askers, answer }) => ({
          text,
          by: askers.flatMap((asker) => nameOf(asker) || []).join(' / '),
          under: answer,
        })),
    ),
    ...of(
      'statements',
      '',
      room.statements.map((statement) => {
        const { agree, disagree, pass } = saidOf(statement);
        return { text: statement.text, by: nameOf(statement.by), under: `${agree}/${disagree}/${pass}` };
      }),
    ),
    ...of(
      'exchange',
      '',
      meeting.exchange.map(({ aboutId, strength, puzzle, resource, hope }) => ({
        text: [strength, puzzle, resource, hope].filter((part) => part !== '').join(' / '),
        by: nameOf(aboutId),
        under: organizationOf(aboutId),
      })),
    ),
    ...of('asks', '', lineOf('ask')),
    ...of('offers', '', lineOf('offer')),
    ...of(
      'review-cards',
      '',
      review.cards
        .filter(({ kind }) => kind !== 'difficulty')
        .map(({ lines, author }) => ({ text: lines.filter(Boolean).join(' / '), by: nameOf(author), under: '' })),
    ),
    ...of('difficulties', '', tables > 0 ? [{ text: String(tables), by: '', under: '' }] : []),
    ...of(
      'adjustments',
      '',
      review.adjustments.map(({ what, why, organization }) => ({ text: what, by: organization.name, under: why })),
    ),
    ...room.agenda
      .filter(({ kind }) => kind === 'safe-round')
      .flatMap(({ id, title }) => {
        const safe = readLane(safeLaneOf(id)) as SafeState | undefined;
        const shown = safe?.status === 'revealed' ? safe.notes : 0;
        return of('safe-round', title, shown > 0 ? [{ text: String(shown), by: '', under: '' }] : []);
      }),
    ...of(
      'pledges',
      '',
      review.pledges.map(({ what, helper, helped, dueOn }) => ({
        text: what,
        by: `${helper.organizationName} → ${helped.organizationName}`,
        under: dueOn,
      })),
    ),
  ];
}
