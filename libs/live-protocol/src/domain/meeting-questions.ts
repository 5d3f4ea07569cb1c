import { memberOf, stageOf } from './room-questions';
import type { LineKind } from './meeting-state';
import type { RoomState } from './room-state';

/** Of what organisation somebody is: a guest's is only the name they typed. */
export interface TableSide {
  /** The id, or for guests what they typed: one value an organisation in the room. */
  key: string;
  id: string | null;
  name: string;
}

export interface SharedLine {
  id: string;
  kind: LineKind;
  what: string;
  by: string;
  organization: TableSide;
  /** Stands on the strengths wall and is changed there. */
  onWall: boolean;
}

/** What a column of a strengths wall holds, by its place: what we are good at, can share, are looking for. */
export const wallColumns = ['strength', 'offer', 'ask'] as const;
export type WallColumn = (typeof wallColumns)[number];

/** The organisation somebody sits here for. */
export function sideOf(room: RoomState, memberId: string): TableSide | undefined {
  const organization = memberOf(room, memberId)?.organization;
  if (!organization) return undefined;
  const { id, name } = organization;
  return { key: id ?? `typed ${name}`, id, name };
}

/** Signed cards of the walls that say what organisations are good at, can share and look for. Unsigned ones are nobody's to keep. */
export function wallLines(room: RoomState): (Omit<SharedLine, 'kind'> & { column: WallColumn })[] {
  return room.boards.flatMap((board) => {
    if (!stageOf(room, board.stageId)?.tools.includes('strengths')) return [];
    return board.cards.flatMap(({ id, text, author, column }) => {
      const organization = author === null ? undefined : sideOf(room, author);
      const kind = wallColumns[column];
      if (author === null || !organization || !kind) return [];
      return [{ id, what: text, by: author, organization, column: kind, onWall: true }];
    });
  });
}

/** Every offer and ask of this meeting: those on the wall, then those said aloud. */
export function sharedLines(room: RoomState): SharedLine[] {
  const onWall = wallLines(room).flatMap(({ column, ...line }): SharedLine[] =>
    column === 'strength' ? [] : [{ ...line, kind: column }],
  );
  const said = room.meeting.lines.flatMap((line): SharedLine[] => {
    const organization = sideOf(room, line.by);
    return organization ? [{ ...line, organization, onWall: false }] : [];
  });
  return [...onWall, ...said];
}

export const lineOf = (lines: readonly SharedLine[], kind: LineKind, id: string): SharedLine | undefined =>
  lines.find((line) => line.kind === kind && line.id === id);

/** One thing that went from one organisation to another. */
export interface Passed {
  kind: 'offer' | 'exchange' | 'pledge';
  text: string;
  /** The other organisation's name. */
  other: string;
}

export interface GivenAndReceived {
  organization: TableSide;
  gave: Passed[];
  received: Passed[];
}

/**
 * What each organisation gave and what it received, in words: matched offers, what role-exchange cards brought, pledges.
 * In the order people joined; nothing is added up and nothing compared (live sessions 4.6).
 */
export function givenAndReceived(room: RoomState): GivenAndReceived[] {
  const sides = new Map<string, GivenAndReceived>();
  for (const member of room.members) {
    const organization = sideOf(room, member.id);
    if (organization && !sides.has(organization.key))
      sides.set(organization.key, { organization, gave: [], received: [] });
  }
  const passed = (from: TableSide | undefined, to: TableSide | undefined, kind: Passed['kind'], text: string) => {
    if (!from || !to || from.key === to.key) return;
    sides.get(from.key)?.gave.push({ kind, text, other: to.name });
    sides.get(to.key)?.received.push({ kind, text, other: from.name });
  };
  const lines = sharedLines(room);
  for (const { offerId, askId } of room.meeting.matches) {
    const offer = lineOf(lines, 'offer', offerId);
    passed(offer?.organization, lineOf(lines, 'ask', askId)?.organization, 'offer', offer?.what ?? '');
  }
  for (const { aboutId, by, strength, resource } of room.meeting.exchange) {
    const text = resource.trim() || strength.trim();
    if (text) passed(sideOf(room, aboutId), sideOf(room, by), 'exchange', text);
  }
  for (const { helper, helped, what } of room.review.pledges)
    passed(
      sides.get(helper.organizationId)?.organization,
      sides.get(helped.organizationId)?.organization,
      'pledge',
      what,
    );
  return [...sides.values()];
}

/** Organisations with nothing on one side: told to facilitators only, who may open one more round for them. */
export const withAnEmptySide = (ledger: readonly GivenAndReceived[]): GivenAndReceived[] =>
  ledger.filter(({ gave, received }) => gave.length === 0 || received.length === 0);
