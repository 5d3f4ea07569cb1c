import type { FollowUpWords } from '../domain/follow-ups';
import type { WordsOpening } from '../domain/words';
import type { SeenAttachment } from './attachments.service';
import type { DueFollowUp } from './follow-ups.repository';
import type { FollowUps, SeenFollowUp } from './follow-ups.service';
import type { Conversation, SeenMessage } from './messages.service';
import type {
  DueFollowUpDto,
  ReferralAttachmentDto,
  ReferralConversationDto,
  ReferralFollowUpDto,
  ReferralFollowUpsDto,
  ReferralMessageDto,
} from './words.dto';

const reasonOf = (opening: WordsOpening): string | null => (opening.state === 'closed' ? opening.reason : null);

const message = ({
  id,
  side,
  byName,
  isMine,
  writtenAt,
  readAt,
  readByMe,
  text,
  opening,
}: SeenMessage): ReferralMessageDto => ({
  id,
  side,
  byName,
  isMine,
  writtenAt: writtenAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  readByMe,
  text,
  closedReason: reasonOf(opening),
});

export const conversation = ({ items, next, mayWrite }: Conversation): ReferralConversationDto => ({
  items: items.map(message),
  next,
  mayWrite,
});

/** Of a closed file its reader learns that it exists and what kind it is. */
export function attachment({ row, side, isMine, opening, mayRemove }: SeenAttachment): ReferralAttachmentDto {
  const isOpen = opening.state === 'open';
  return {
    id: row.id,
    kind: row.kind,
    tier: row.tier,
    side,
    byName: row.byName,
    isMine,
    addedAt: row.addedAt.toISOString(),
    isOpen,
    closedReason: reasonOf(opening),
    name: isOpen ? row.fileName : null,
    type: isOpen ? row.fileType : null,
    size: isOpen ? row.size : null,
    mayRemove,
  };
}

const noWords: FollowUpWords = {};

function followUp({ row, side, opening, isLate }: SeenFollowUp): ReferralFollowUpDto {
  const isOpen = opening.state === 'open';
  const { ownWords, progress, newRisk, askBack, lesson } = isOpen ? row.words : noWords;
  return {
    id: row.id,
    kind: row.kind,
    side,
    byName: row.byName,
    recordedAt: row.recordedAt.toISOString(),
    isLate,
    onDate: row.onDate,
    nextOn: row.nextOn,
    channel: row.channel,
    withWhom: [...row.withWhom],
    serviceStarted: row.serviceStarted,
    // Why somebody's service ended may tell of the person as much as words do.
    endReason: isOpen ? row.endReason : null,
    satisfaction: isOpen ? row.satisfaction : null,
    mayBecomeExample: row.mayBecomeExample,
    afterLeaving: isOpen ? [...row.afterLeaving] : [],
    closedReason: reasonOf(opening),
    ownWords: ownWords ?? null,
    progress: progress ?? null,
    newRisk: newRisk ?? null,
    askBack: askBack ?? null,
    lesson: lesson ?? null,
  };
}

export const followUps = ({ items, ...rest }: FollowUps): ReferralFollowUpsDto => ({
  items: items.map(followUp),
  ...rest,
});

export const dueFollowUp = ({ taskId, number, holderName, dueOn }: DueFollowUp): DueFollowUpDto => ({
  referralId: taskId,
  number,
  holderName,
  dueOn,
});
