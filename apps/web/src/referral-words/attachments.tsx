import { useState } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ErrorState, Icon, LoadingState, monthDay } from '../components';
import { fileSize } from '../imports/file-size';
import type { Referral } from '../referrals/referrals';
import { phrases } from '../texts/joining';
import { AttachFile } from './attach-file';
import { ClosedWords } from './closed-words';
import { type Attachment, attachmentsKey, contentAddress, removeAttachment, useAttachments } from './words-api';
import { saidBy, useRefusal } from './side-words';

/** Files both sides put with the referral. Of a closed one its reader learns what kind it is and why it is closed. */
export function Attachments({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const { data, error, refetch } = useAttachments(referral.id);
  const { hash } = useLocation();
  const [isAdding, setAdding] = useState(false);
  if (error && !data) return <ErrorState inline error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <section className="sec rule" aria-labelledby="attachments-title">
      <div className="row sp wrap g2">
        <h2
          className="h3"
          id="attachments-title"
          // Whoever comes from the printed form is led here once it is read.
          ref={hash === '#attachments-title' ? scrollThere : undefined}
        >
          {t('file.title')}
        </h2>
        {data.mayAdd && !isAdding && (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            <Icon name="doc" />
            {t('file.add')}
          </button>
        )}
      </div>
      {isAdding && <AttachFile referral={referral} limitBytes={data.limitBytes} onEnd={() => setAdding(false)} />}
      {data.items.length === 0 ? (
        !isAdding && <p className="mut">{t('file.none')}</p>
      ) : (
        <ul className="lst noside files">
          {data.items.map((one) => (
            <AttachmentRow key={one.id} attachment={one} referral={referral} />
          ))}
        </ul>
      )}
    </section>
  );
}

const scrollThere = (heading: HTMLElement | null) => heading?.scrollIntoView({ block: 'center' });

function AttachmentRow({ attachment, referral }: { attachment: Attachment; referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const { t: shell } = useTranslation('shell');
  const { id, kind, tier, isOpen, closedReason, name, size, addedAt, mayRemove } = attachment;
  return (
    <li>
      <div>
        <span className="t wraps">{name ?? t(`file.kinds.${kind}`)}</span>
        <div className="under wrap">
          {name && <span>{t(`file.kinds.${kind}`)}</span>}
          <span>{t(`file.tiers.${tier}`)}</span>
          <span>{phrases([saidBy(referral, attachment), monthDay(shell, addedAt)])}</span>
          {size !== null && <span className="nw">{fileSize(size)}</span>}
        </div>
        <ClosedWords reason={closedReason} />
      </div>
      <div className="end row wrap g2">
        {isOpen && (
          <a className="btn" href={contentAddress(referral.id, id)} download={name ?? undefined}>
            {t('file.save')}
          </a>
        )}
        {mayRemove && <Remove referralId={referral.id} attachmentId={id} />}
      </div>
    </li>
  );
}

function Remove({ referralId, attachmentId }: { referralId: string; attachmentId: string }) {
  const { t } = useTranslation('referral-words');
  const refusal = useRefusal();
  const [isAsked, setAsked] = useState(false);
  const remove = useCommand({
    run: () => removeAttachment(referralId, attachmentId),
    changes: [attachmentsKey(referralId)],
  });
  if (!isAsked)
    return (
      <button type="button" className="btn q" onClick={() => setAsked(true)}>
        {t('file.remove')}
      </button>
    );
  return (
    <div className="note">
      <p>{t('file.removeSure')}</p>
      {remove.problem && <ErrorState inline error={remove.problem} fact={refusal(remove.problem)} />}
      <div className="acts">
        <button type="button" className="btn x" disabled={remove.busy} onClick={() => void remove.send()}>
          {t('file.removeNow')}
        </button>
        <button type="button" className="btn q" onClick={() => setAsked(false)}>
          {t('file.keep')}
        </button>
      </div>
    </div>
  );
}
