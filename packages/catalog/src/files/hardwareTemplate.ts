/** A commented file to start describing an accelerator from. It can be read as it is. */
export const hardwareTemplate = (): string => `\
# yaml-language-server: $schema=node_modules/@paretoken/catalog/schemas/hardware.schema.json
#
# An accelerator of your own. Quantities carry their unit: 3.35 TB/s, 80 GB, 96 GiB, 989 TFLOP/s, 2 us, 700 W, $2.10/h.
# Only flopPerSecond, hbmBytes and hbmBytesPerSecond are needed. All rates are those of one accelerator.
#
# To change one that exists, name it and say what differs; 2x means twice what it has:
#
#   extends: h100-sxm
#   hbmBytesPerSecond: 2x
#
# A file can hold several, as a list: each begins with "- id: ...".

id: my-chip                # lower case with dashes; the file's name when left out
name: My chip
vendor: me
launchYear: 2027

# Peak matrix rates by number format, without sparsity (data sheets often give twice that, "with sparsity").
# Also: fp32, tf32, fp16, int8, fp6, int4. Formats left out are computed in the next wider one.
flopPerSecond:
  bf16: 1 PFLOP/s
  fp8: 2 PFLOP/s
  fp4: 4 PFLOP/s

hbmBytes: 192 GB           # memory for weights and KV cache
hbmBytesPerSecond: 8 TB/s
memoryType: HBM3e
onChipBytes: 64 MiB

# Tiers from the inside outwards. Bandwidth is in one direction, all links of one accelerator together: half of what
# data sheets call bidirectional.
interconnect:
  - name: scale-up
    size: 72                               # accelerators in one domain
    bytesPerSecondPerDirection: 900 GB/s
    startUpLatencySeconds: 1 us            # until the first byte arrives at a neighbour
    topology: switch                       # or torus (with dimensions: [4, 4, 4]), mesh, point-to-point, pcie
    inNetworkReduction: true               # whether the switches can add up what passes through
  - name: scale-out
    size: 4096
    bytesPerSecondPerDirection: 400 Gb/s   # bits work as well
    startUpLatencySeconds: 5 us

tdpWatts: 1 kW
rentalDollarsPerHour:                      # or one figure: $4/h
  low: $3/h
  typical: $4/h
  high: $8/h
  date: 2027-01
purchaseDollars: $40,000
`
