# Reads one YAML text, written as a JSON string, from each line of its input, and answers each with a line of JSON: what
# GitLab's loader makes of it (Psych, which is libyaml's binding for Ruby), or the message with which it refuses it.
require 'json'
require 'psych'
require 'set'

$stdout.sync = true

# Stands for GitLab's own class of that tag.
class Reference
  attr_reader :operand

  def init_with(coder)
    @operand = { seq: coder.seq, map: coder.map, scalar: coder.scalar }.fetch(coder.type)
  end

  def inspect
    "!reference #{operand.inspect}"
  end
end
Psych.add_tag('!reference', Reference)

class Recursive < StandardError; end

# A value as JSON that keeps its class. A map is a list of pairs, in which of two keys with the same text the later
# counts, at the place of the earlier.
def show(value, above = [])
  raise Recursive if above.any? { |one| one.equal?(value) }

  case value
  when nil then ['null', '']
  when true, false then ['boolean', value.to_s]
  when String then ['string', value]
  when Integer then ['integer', value.to_s]
  when Float then ['float', value.to_s]
  when Symbol then ['symbol', value.to_s]
  when Array then ['seq', *value.map { |item| show(item, above + [value]) }]
  when Hash then ['map', *pairs(value, above + [value])]
  when Reference then show(value.operand, above) && ['reference', value.operand.inspect]
  else raise "no such value in a pipeline file: #{value.class}"
  end
end

def pairs(hash, above)
  found = {}
  hash.each do |key, value|
    kind, text = show(key, above)
    complex = %w[seq map reference].include?(kind)
    kind, text = 'null', key.inspect if complex
    raise 'keys that differ only by their class' if found[text] && found[text][0] != kind

    found[text] = [kind, complex ? '?' : text, show(value, above)]
  end
  found.values
end

STDIN.each_line do |line|
  answer =
    begin
      { value: show(Psych.safe_load(JSON.parse(line), permitted_classes: [Symbol, Reference], aliases: true)) }
    rescue Psych::Exception => e
      { refused: e.message }
    rescue StandardError => e
      { strange: e.message }
    end
  puts JSON.generate(answer, max_nesting: 0)
end
