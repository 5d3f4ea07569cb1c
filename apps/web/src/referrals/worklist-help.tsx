import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const keys = ['next', 'previous', 'open', 'choose', 'help'] as const;

/** Keys are the quick way; everything they do has a button or a link as well. */
export function WorklistHelp({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('worklist');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-help" aria-labelledby="key-help" onClose={onDone}>
      <h2 id="key-help" className="h2">
        {t('keys.title')}
      </h2>
      <p className="mut sm">{t('keys.offWhileTyping')}</p>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.key.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="btn" onClick={() => dialog.current?.close()}>
        {t('keys.close')}
      </button>
    </dialog>
  );
}
