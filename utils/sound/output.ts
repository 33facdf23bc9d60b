/** The output for all sounds of a break: it never gets louder than −3 dB of full scale, whatever plays at once. */
export function createOutput(context: BaseAudioContext): AudioNode {
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -14;
  limiter.knee.value = 6;
  limiter.ratio.value = 20;
  limiter.attack.value = 0.004;
  limiter.release.value = 0.25;
  const ceiling = context.createGain();
  /* The compressor applies make-up gain; this gain cancels it. */
  ceiling.gain.value = 0.6;
  limiter.connect(ceiling).connect(context.destination);
  return limiter;
}
