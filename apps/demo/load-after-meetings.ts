import { minutesOf, sentenceAt } from '@app/live-protocol';
import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import type { Meeting } from './load-meetings';
import { accountId, organizationId } from './load-network';
import { afterMeetings } from './meetings';
import { insertRows, type Row } from './rows';

const host = 'S';
const { amendments, askers, steps, survey } = afterMeetings;

/** What came after the meetings: other wordings asked for, commitments spoken of, questions answered without a name. */
export async function loadAfterMeetings(client: Client, meetings: readonly Meeting[], week: DemoWeek): Promise<void> {
  await insertRows(
    client,
    'minutes_amendment',
    amendments.map((amendment, at) => amendmentRow(meetings, amendment, at, week)),
  );
  await insertRows(
    client,
    'commitment_asker',
    askers.map(({ text, by }) => ({
      commitmentId: promised(meetings, text).id,
      sessionId: promised(meetings, text).sessionId,
      accountId: accountId(by),
      organizationId: organizationId(host),
      personOrganizationId: organizationId(by.split('/')[0]),
    })),
  );
  await insertRows(
    client,
    'commitment_step',
    steps.map(({ text, by, kind, note, day }, at) => ({
      id: demoId(`commitment-step/${at}`),
      commitmentId: promised(meetings, text).id,
      sessionId: promised(meetings, text).sessionId,
      organizationId: organizationId(host),
      ownerOrganizationId: promised(meetings, text).ownerOrganizationId,
      kind,
      note,
      accountId: accountId(by),
      at: week.at(day, '11:00'),
    })),
  );
  await insertRows(
    client,
    'survey_answer',
    (['took-along', 'next-time'] as const).flatMap((prompt) =>
      survey[prompt].map((text, at) => ({
        id: demoId(`survey/${prompt}/${at}`),
        sessionId: demoId(`live-session/${survey.meeting}`),
        organizationId: organizationId(host),
        prompt,
        text,
      })),
    ),
  );
}

function promised(meetings: readonly Meeting[], text: string) {
  for (const { play } of meetings)
    for (const commitment of play.room.commitments)
      if (commitment.text === text)
        return {
          id: commitment.id,
          sessionId: play.room.session.id,
          ownerOrganizationId: commitment.organization.id,
        };
  throw new Error(`nobody of the demo promised: ${text}`);
}

type Amendment = (typeof amendments)[number];

function amendmentRow(meetings: readonly Meeting[], wanted: Amendment, at: number, week: DemoWeek): Row {
  const { play } = meetings.find(({ key }) => key === wanted.meeting)!;
  const decided = wanted.answer !== null;
  return {
    id: demoId(`minutes-amendment/${at}`),
    sessionId: play.room.session.id,
    organizationId: organizationId(host),
    path: wanted.of,
    sentenceBefore: sentenceAt(minutesOf(play.room), wanted.of) ?? '',
    sentenceAfter: wanted.to,
    reason: wanted.reason,
    proposedBy: accountId(wanted.by),
    proposedAt: week.at(-4, '16:00'),
    status: decided ? 'answered' : 'open',
    answer: wanted.answer ?? '',
    decidedBy: decided ? accountId('S/facilitator') : null,
    decidedAt: decided ? week.at(-3, '10:00') : null,
  };
}
