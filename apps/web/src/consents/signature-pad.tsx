import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';

interface SignatureProps {
  onDrawn: (picture: Blob | null) => void;
}

/** Too short a stroke is a slip of the finger, in CSS pixels. */
const shortest = 40;

/** A finger's signature as a PNG. Nothing leaves the device before the person says yes. */
export function SignaturePad({ onDrawn }: SignatureProps) {
  const { t } = useTranslation('consents');
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const drawn = useRef(0);
  const [isSigned, setSigned] = useState(false);
  useEffect(() => {
    const pad = canvas.current;
    if (!pad) return;
    const { width, height } = pad.getBoundingClientRect();
    pad.width = Math.round(width * devicePixelRatio);
    pad.height = Math.round(height * devicePixelRatio);
  }, []);

  const pointOf = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const [from, to, pen] = [last.current, pointOf(event), event.currentTarget.getContext('2d')];
    if (!from || !pen) return;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    // Ink on paper in every theme: it is printed and shown elsewhere.
    pen.strokeStyle = '#1b2a2b';
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    drawn.current += Math.hypot(to.x - from.x, to.y - from.y);
    last.current = to;
  };
  const end = () => {
    last.current = null;
    if (drawn.current < shortest) return;
    canvas.current?.toBlob((picture) => {
      onDrawn(picture);
      setSigned(picture !== null);
    }, 'image/png');
  };
  const clear = () => {
    const pad = canvas.current;
    pad?.getContext('2d')?.clearRect(0, 0, pad.width, pad.height);
    drawn.current = 0;
    setSigned(false);
    onDrawn(null);
  };
  return (
    <div className="signature">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('form.sign')}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="row sp wrap g2">
        <span className="mut" role="status">
          {isSigned && <Icon name="check" />} {t(isSigned ? 'form.signed' : 'form.sign')}
        </span>
        <button type="button" className="btn" onClick={clear} disabled={!isSigned}>
          {t('form.clear')}
        </button>
      </div>
    </div>
  );
}
