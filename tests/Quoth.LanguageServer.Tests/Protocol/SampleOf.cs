using System.Reflection;
using System.Text.Json;

namespace Quoth.LanguageServer.Tests.Protocol;

/// <summary>Makes values of the protocol's types with every required part and some of the optional ones.</summary>
internal static class SampleOf
{
    public static object Type(Type type, Random random, int depth)
    {
        if (type == typeof(string))
        {
            return $"text {random.Next(100)} é \"";
        }

        if (type == typeof(int))
        {
            return random.Next(1000);
        }

        if (type == typeof(double))
        {
            return random.Next(1000) / 4.0;
        }

        if (type == typeof(bool))
        {
            return random.Next(2) == 0;
        }

        if (type == typeof(JsonElement))
        {
            return JsonDocument.Parse("""{"any":[1,null]}""").RootElement;
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length)) ?? 0;
        }

        if (type.IsArray)
        {
            return Array(type.GetElementType() ?? typeof(object), random, depth);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            return Map(type, random, depth);
        }

        return Composite(type, random, depth);
    }

    private static Array Array(Type element, Random random, int depth)
    {
        var array = System.Array.CreateInstance(element, depth <= 0 ? 0 : random.Next(1, 4));
        for (var index = 0; index < array.Length; index++)
        {
            array.SetValue(Type(element, random, depth - 1), index);
        }

        return array;
    }

    private static object Map(Type type, Random random, int depth)
    {
        var map = Activator.CreateInstance(type) ?? throw new InvalidOperationException(type.Name);
        type.GetMethod("Add")?.Invoke(map, ["key", Type(type.GetGenericArguments()[1], random, depth - 1)]);
        return map;
    }

    private static object Composite(Type type, Random random, int depth)
    {
        // A union, an open enumeration and a pair are made by a constructor; a structure by its properties.
        var constructors = type.GetConstructors().Where(item => item.GetParameters().Length > 0).ToList();
        if (constructors.Count > 0)
        {
            var constructor = constructors[depth <= 0 ? 0 : random.Next(constructors.Count)];
            return constructor.Invoke([
                .. constructor.GetParameters().Select(item => Type(item.ParameterType, random, depth - 1)),
            ]);
        }

        var value = Activator.CreateInstance(type) ?? throw new InvalidOperationException(type.Name);
        foreach (var property in type.GetProperties().Where(item => item.CanWrite))
        {
            var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            if (isRequired || (depth > 0 && random.Next(2) == 0))
            {
                var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                property.SetValue(value, Type(inner, random, depth - 1));
            }
        }

        return value;
    }
}
