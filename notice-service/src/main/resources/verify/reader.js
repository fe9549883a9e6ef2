// From a picture to the text of its QR code: by the browser's own detector where there is one, else by jsQR.

const LONGEST_SIDE = 4000;
const SMALLER_SIDE = 1500;
const TILE = 0.6;
const PAUSE = 150;
const HALF = 128;

async function nativeDetector() {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats()) ?? [];
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

async function jsQr() {
  await import('./lib/jsqr/jsQR.js');
  return globalThis.jsQR;
}

function pixels(source, width, height) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return context;
}

/** A picture at a longest side of so many pixels, never enlarged. */
function scaled(bitmap, side) {
  const factor = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  return pixels(bitmap, Math.round(bitmap.width * factor), Math.round(bitmap.height * factor));
}

/** The same in black and white: a fine code of a scan is read so where shades of grey at the edges of modules mislead. */
function blackAndWhite(view) {
  const plain = new Uint8ClampedArray(view.data);
  for (let at = 0; at < plain.length; at += 4) plain.fill(plain[at + 1] < HALF ? 0 : 255, at, at + 3);
  return { data: plain, width: view.width, height: view.height };
}

/** The whole, the same in black and white, the whole smaller (photos of a coarse screen or paper grain), then overlapping corners. */
function* views(bitmap) {
  const whole = scaled(bitmap, LONGEST_SIDE);
  const { width, height } = whole.canvas;
  const asItIs = whole.getImageData(0, 0, width, height);
  yield asItIs;
  yield blackAndWhite(asItIs);
  const smaller = scaled(bitmap, SMALLER_SIDE);
  if (smaller.canvas.width < width) yield smaller.getImageData(0, 0, smaller.canvas.width, smaller.canvas.height);
  const tile = { width: Math.round(width * TILE), height: Math.round(height * TILE) };
  for (const x of [0, width - tile.width]) {
    for (const y of [0, height - tile.height]) yield whole.getImageData(x, y, tile.width, tile.height);
  }
}

/** The text of the QR code in a picture file, or undefined. Throws if the file is no picture. */
export async function readPicture(file) {
  const bitmap = await createImageBitmap(file);
  const detector = await nativeDetector();
  const found = detector && (await detector.detect(bitmap))[0];
  if (found) return found.rawValue;
  const read = await jsQr();
  for (const view of views(bitmap)) {
    const code = read(view.data, view.width, view.height, { inversionAttempts: 'dontInvert' });
    if (code) return code.data;
  }
  return undefined;
}

/** Shows the camera in the video element until a QR code is read or the signal stops it; then gives its text or undefined. */
export async function readCamera(video, signal) {
  const wanted = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
  try {
    video.srcObject = stream;
    await video.play();
    const detector = await nativeDetector();
    const read = detector ? undefined : await jsQr();
    while (!signal.aborted) {
      const frame = pixels(video, video.videoWidth, video.videoHeight);
      const image = frame.getImageData(0, 0, video.videoWidth, video.videoHeight);
      const text = detector
        ? (await detector.detect(image))[0]?.rawValue
        : read(image.data, image.width, image.height, { inversionAttempts: 'dontInvert' })?.data;
      if (text) return text;
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
    return undefined;
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}
