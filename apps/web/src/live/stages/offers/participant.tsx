import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LineKind, type SharedLine, sharedLines, sideOf } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { OneLineForm } from '../../writing/one-line-form';
import { WaitingWords } from '../../writing/waiting-words';
import styles from './offers.module.css';

const kinds: readonly LineKind[] = ['offer', 'ask'];

/** Offers and asks side by side: choose one of each, and they have found one another. */
export default function OffersPart() {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const { room, me } = view;
  const lines = sharedLines(room);
  const [chosen, setChosen] = useState<Partial<Record<LineKind, string>>>({});
  const own = sideOf(room, me.memberId)?.key;
  const [offer, ask] = kinds.map((kind) => lines.find((line) => line.kind === kind && line.id === chosen[kind]));
  const isOurs = view.isFacilitator || [offer, ask].some((line) => line?.organization.key === own);
  const mayLink = offer && ask && isOurs && offer.organization.key !== ask.organization.key;
  const link = () => {
    if (!offer || !ask) return;
    void actions.send('match.make', { offerId: offer.id, askId: ask.id });
    setChosen({});
  };
  return (
    <section className={parts.section}>
      <h2>{t('offers.title')}</h2>
      <p className={parts.quiet}>{t('offers.stays')}</p>
      <Matches lines={lines} />
      {kinds.every((kind) => lines.some((line) => line.kind === kind)) && (
        <p className={styles.how}>{t('offers.how')}</p>
      )}
      <div className={styles.sides}>
        {kinds.map((kind) => (
          <Side
            key={kind}
            kind={kind}
            lines={lines.filter((line) => line.kind === kind)}
            chosen={chosen[kind]}
            onChoose={(id) => setChosen({ ...chosen, [kind]: id === chosen[kind] ? undefined : id })}
          />
        ))}
      </div>
      {offer && ask && (
        <button type="button" className="btn p wide" disabled={!mayLink} onClick={link}>
          {t(mayLink ? 'offers.link' : isOurs ? 'offers.sameSide' : 'offers.notOurs')}
        </button>
      )}
      {kinds.map((kind) => (
        <div key={kind}>
          <WaitingWords kind={`${kind}.make`} />
          <OneLineForm
            field={`meeting-${kind}`}
            label={t(`offers.say.${kind}`)}
            button={t('offers.put')}
            longest={300}
            onSend={(what) => void actions.send(`${kind}.make`, { memberId: me.memberId, what })}
          />
        </div>
      ))}
    </section>
  );
}

interface SideProps {
  kind: LineKind;
  lines: SharedLine[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Side({ kind, lines, chosen, onChoose }: SideProps) {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  return (
    <div>
      <h3>{t(`offers.side.${kind}`)}</h3>
      {lines.length === 0 && <p className={parts.quiet}>{t('offers.none')}</p>}
      {lines.map((line) => (
        <div key={line.id}>
          <button
            type="button"
            className={styles.line}
            aria-pressed={line.id === chosen}
            onClick={() => onChoose(line.id)}
          >
            <span className={parts.cardText}>{line.what}</span>
            <span className={parts.quiet}>{line.organization.name}</span>
          </button>
          {!line.onWall && (line.by === view.me.memberId || view.isFacilitator) && (
            <button
              type="button"
              className="btn q"
              onClick={() => void actions.send(`${kind}.withdraw`, { id: line.id })}
            >
              {t('offers.withdraw')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function Matches({ lines }: { lines: SharedLine[] }) {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const { room, me } = view;
  const own = sideOf(room, me.memberId)?.key;
  return (
    <ul className={parts.rows}>
      {room.meeting.matches.map((match) => {
        const offer = lines.find((line) => line.id === match.offerId);
        const ask = lines.find((line) => line.id === match.askId);
        if (!offer || !ask) return null;
        const isOurs = view.isFacilitator || [offer, ask].some((line) => line.organization.key === own);
        return (
          <li key={`${match.offerId} ${match.askId}`} className="sp">
            <span>
              {t('offers.met', { offers: offer.organization.name, asks: ask.organization.name, what: offer.what })}
            </span>
            {isOurs && (
              <button type="button" className="btn q" onClick={() => void actions.send('match.undo', match)}>
                {t('offers.undo')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
