import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon } from '../components';
import { Choice, Select } from '../components/choices';
import { fileSize } from '../imports/file-size';
import type { Referral } from '../referrals/referrals';
import type { Attachment } from './words-api';
import { useRefusal } from './side-words';
import { useAttach } from './use-attach';

const kinds: readonly Attachment['kind'][] = [
  'consent-form',
  'assessment-summary',
  'service-records',
  'evaluation-report',
  'other',
];
const tiers: readonly Attachment['tier'][] = ['L1', 'L2', 'L3'];
const takes = '.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx,.txt,.csv,.mp3,.m4a';

/** What it is, how sensitive it is, then the file or a photo. Whether it may be so is the server's to say. */
export function AttachFile({
  referral,
  limitBytes,
  onEnd,
}: {
  referral: Referral;
  limitBytes: number;
  onEnd: () => void;
}) {
  const { t } = useTranslation('referral-words');
  const refusal = useRefusal();
  const [kind, setKind] = useState<Attachment['kind']>();
  const [tier, setTier] = useState<Attachment['tier']>();
  const [file, setFile] = useState<File>();
  const attach = useAttach(referral.id, limitBytes, onEnd);
  const chosen = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    setFile(input.files?.[0] ?? undefined);
    attach.reset();
    input.value = '';
  };
  return (
    <div className="note col g3 attach">
      <Select
        id="attachment-kind"
        label={t('file.kind')}
        options={kinds.map((value) => ({ value, word: t(`file.kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Choice
        legend={t('file.tier')}
        name="attachment-tier"
        options={tiers.map((value) => ({ value, word: t(`file.tiers.${value}`), help: t(`file.tierHelp.${value}`) }))}
        value={tier}
        onChange={setTier}
      />
      <input
        ref={chosen}
        className="unseen"
        type="file"
        accept={takes}
        tabIndex={-1}
        aria-label={t('file.choose')}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={photo}
        className="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t('file.photo')}
        onChange={({ target }) => take(target)}
      />
      <div className="row wrap g2">
        <button type="button" className="btn" onClick={() => chosen.current?.click()}>
          <Icon name="doc" />
          {t('file.choose')}
        </button>
        <button type="button" className="btn" onClick={() => photo.current?.click()}>
          {t('file.photo')}
        </button>
      </div>
      <p className="sm mut wraps">{file ? file.name : t('file.limit', { size: fileSize(limitBytes) })}</p>
      {attach.problem && <ErrorState inline hasTyped error={attach.problem} fact={refusal(attach.problem)} />}
      {attach.share !== null ? (
        <div role="status" className="col g2">
          <progress max={1} value={attach.share} aria-label={t('file.sending')} />
          <button type="button" className="btn q" onClick={attach.stop}>
            {t('file.stop')}
          </button>
        </div>
      ) : (
        <div className="acts">
          <button
            type="button"
            className="btn p"
            disabled={!file || !kind || !tier}
            onClick={() => file && kind && tier && void attach.send({ file, kind, tier })}
          >
            {t('file.send')}
          </button>
          <button type="button" className="btn q" onClick={onEnd}>
            {t('file.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
