/** Where all sounds of a break come together: nothing gets louder than −3 dB of full scale, whatever sounds at once. */
export function createOutput(context: BaseAudioContext): AudioNode {
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -14;
  limiter.knee.value = 6;
  limiter.ratio.value = 20;
  limiter.attack.value = 0.004;
  limiter.release.value = 0.25;
  const ceiling = context.createGain();
  /* The compressor makes up for what it takes away; this takes it back. */
  ceiling.gain.value = 0.6;
  limiter.connect(ceiling).connect(context.destination);
  return limiter;
}
