import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem } from '../api';
import { ErrorState, Icon } from '../components';
import { fileSize } from './file-size';
import { type ImportOffer, useImportOffer } from './imports';
import { fileChanged } from '../api/put-form';
import { type Sending, useUpload } from './upload';

const takes = '.xlsx,.csv,.txt,.json,.zip,.xls';

/** The place to drop a file, and a button that does the same. `into` is an import that still waits for its file. */
export function ChooseFiles({ into, onDone }: { into?: string; onDone: (id: string) => void }) {
  const { t } = useTranslation('imports');
  const { data: offer } = useImportOffer();
  const upload = useUpload(offer, onDone, into);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const note = useId();

  function dropped(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void upload.send([...event.dataTransfer.files]);
  }

  return (
    <div
      className={isOver ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={dropped}
    >
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept={takes}
        tabIndex={-1}
        aria-label={t('drop.choose')}
        onChange={({ target }) => {
          void upload.send([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {upload.sending ? (
        <SendingBar sending={upload.sending} files={upload.files} onStop={upload.stop} />
      ) : (
        <>
          {upload.problem ? (
            <UploadProblem problem={upload.problem} offer={offer} onAgain={upload.again} />
          ) : (
            <p className="h3 wide-only">{t('drop.title')}</p>
          )}
          <button
            type="button"
            className={upload.problem ? 'btn' : 'btn p'}
            aria-describedby={note}
            onClick={() => input.current?.click()}
          >
            <Icon name="doc" />
            {upload.problem ? t('drop.another') : t('drop.choose')}
          </button>
          <p className="sm mut" id={note}>
            {t('drop.limit', { size: fileSize(offer?.limitBytes ?? 0) })}
            {offer?.targets.includes('directory') && <span className="several">{t('drop.several')}</span>}
          </p>
        </>
      )}
    </div>
  );
}

function SendingBar({
  sending: { done, total },
  files,
  onStop,
}: {
  sending: Sending;
  files: readonly File[];
  onStop: () => void;
}) {
  const { t } = useTranslation('imports');
  const label = t('drop.sending', { done: fileSize(done), total: fileSize(total) });
  return (
    <div className="import-sending" role="status">
      <p className="b">{files.map(({ name }) => name).join(' · ')}</p>
      <progress max={total || 1} value={done} aria-label={label} />
      <p className="sm mut">{label}</p>
      <button type="button" className="btn" onClick={onStop}>
        {t('drop.stop')}
      </button>
    </div>
  );
}

function UploadProblem({
  problem,
  offer,
  onAgain,
}: {
  problem: Problem;
  offer: ImportOffer | undefined;
  onAgain: () => void;
}) {
  const { t } = useTranslation('imports');
  const { code, details } = problem;
  if (code === 'upload-too-large') {
    const limit = fileSize(Number(details['limitBytes'] ?? offer?.limitBytes ?? 0));
    const size = fileSize(Number(details['total'] ?? 0));
    return <ErrorState inline error={problem} fact={t('drop.tooLarge', { size, limit })} todo={t('drop.tooLargeDo')} />;
  }
  if (code === fileChanged)
    return <ErrorState inline error={problem} fact={t('drop.changed')} todo={t('drop.changedDo')} />;
  if (code === 'upload-no-file')
    return <ErrorState inline error={problem} fact={t('drop.noFile')} todo={t('drop.noFileDo')} />;
  const isLost = problem.isOutcomeUnknown || code === 'upload-broken';
  return (
    <div className="import-lost">
      {isLost ? (
        <ErrorState inline error={problem} fact={t('drop.lost')} todo={t('drop.lostDo')} />
      ) : (
        <ErrorState inline error={problem} />
      )}
      <button type="button" className="btn p" onClick={onAgain}>
        <Icon name="sync" />
        {t('drop.again')}
      </button>
    </div>
  );
}
