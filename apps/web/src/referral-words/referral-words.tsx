import type { Referral } from '../referrals/referrals';
import { Attachments } from './attachments';
import { Conversation } from './conversation';
import { FollowUps } from './follow-ups';
import './referral-words.css';

/** What is said, sent and recorded beside the steps. A draft has nobody to talk to yet, but its files may be laid ready. */
export function ReferralWords({ referral }: { referral: Referral }) {
  if (referral.status === 'entered-in-error') return null;
  return (
    <>
      <Attachments referral={referral} />
      {referral.status !== 'draft' && (
        <>
          <Conversation referral={referral} />
          <FollowUps referral={referral} />
        </>
      )}
    </>
  );
}
