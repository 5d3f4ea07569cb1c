import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { Choice, TextField } from '../components/choices';
import { useWebhookWrong } from './words';
import { newSecret, type Webhook, useRotateSecret } from './webhooks';

const hours = { none: 0, day: 24, week: 168 } as const;
type Overlap = keyof typeof hours;
const overlaps: readonly Overlap[] = ['day', 'week', 'none'];

/** Another secret; for a while the former one signs too, so that no message is lost between. */
export function SecretForm({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const wrong = useWebhookWrong();
  const [secret, setSecret] = useState(newSecret);
  const [overlap, setOverlap] = useState<Overlap>('day');
  const { send, busy, problem } = useRotateSecret(webhook, onClose);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void send({ secret: secret.trim(), overlapHours: hours[overlap] });
  }

  return (
    <form className="note exchange-form" onSubmit={submit} noValidate aria-labelledby="secret-form">
      <h2 className="h2" id="secret-form">
        {t('rotateTitle')}
      </h2>
      <TextField
        id="webhook-secret"
        label={t('secret')}
        help={t('secretHelp')}
        value={secret}
        max={200}
        onChange={setSecret}
      />
      <Choice
        inline
        legend={t('overlap')}
        name="webhook-overlap"
        options={overlaps.map((value) => ({ value, word: t(`overlapChoice.${value}`) }))}
        value={overlap}
        onChange={setOverlap}
      />
      <p className="help">{t('overlapHelp')}</p>
      {problem && <ErrorState inline error={problem} fact={wrong(problem)} hasTyped />}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={busy}>
          {t('rotateSave')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
